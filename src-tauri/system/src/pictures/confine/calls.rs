//! The few system calls that reading a picture takes: memory, the clock, the three pipes, the
//! end. All others answer "not permitted" from then on. Never names a call that opens anything.

use std::collections::BTreeMap;
use std::env;
use std::process;

use seccompiler::{
    BpfProgram, Error, SeccompAction, SeccompCmpArgLen, SeccompCmpOp, SeccompCondition,
    SeccompFilter, SeccompRule, TargetArch,
};

/// Calls that are allowed whatever their arguments are.
const FREE: [i64; 19] = [
    libc::SYS_brk,
    libc::SYS_clock_gettime,
    libc::SYS_close,
    libc::SYS_exit,
    libc::SYS_exit_group,
    libc::SYS_futex,
    libc::SYS_getpid,
    libc::SYS_getrandom,
    libc::SYS_gettid,
    libc::SYS_madvise,
    libc::SYS_mprotect,
    libc::SYS_mremap,
    libc::SYS_munmap,
    libc::SYS_restart_syscall,
    libc::SYS_rt_sigaction,
    libc::SYS_rt_sigprocmask,
    libc::SYS_rt_sigreturn,
    libc::SYS_sched_yield,
    libc::SYS_sigaltstack,
];

/// Allows these calls and no others; where the kernel refuses such a list, all stay allowed.
pub(super) fn allow_few() {
    let Ok(program) = program() else { return };
    seccompiler::apply_filter(&program).ok();
}

fn program() -> Result<BpfProgram, Error> {
    let mut rules: BTreeMap<i64, Vec<SeccompRule>> =
        FREE.iter().map(|call| (*call, Vec::new())).collect();
    // Pipes by their number: a descriptor that came along by mistake stays unread.
    rules.insert(libc::SYS_read, vec![only(0, 0)?]);
    rules.insert(libc::SYS_write, vec![only(0, 1)?, only(0, 2)?]);
    // Memory, but no file as memory: the descriptor is -1.
    rules.insert(libc::SYS_mmap, vec![only(4, u32::MAX)?]);
    // What ends a process that cannot go on sends the signal to itself.
    rules.insert(libc::SYS_tgkill, vec![only(0, process::id())?]);
    let refused = SeccompAction::Errno(libc::EPERM.unsigned_abs());
    let here = TargetArch::try_from(env::consts::ARCH);
    let here = here.map_err(Error::Backend)?;
    let filter = SeccompFilter::new(rules, refused, SeccompAction::Allow, here);
    filter.and_then(BpfProgram::try_from).map_err(Error::Backend)
}

/// The rule that an argument, a number of 32 bits, is this one.
fn only(place: u8, value: u32) -> Result<SeccompRule, Error> {
    let length = SeccompCmpArgLen::Dword;
    let condition = SeccompCondition::new(place, length, SeccompCmpOp::Eq, value.into());
    condition.and_then(|condition| SeccompRule::new(vec![condition])).map_err(Error::Backend)
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test stops by panicking")]
mod tests {
    use std::fs::File;
    use std::io::ErrorKind;
    use std::net::{TcpListener, UdpSocket};
    use std::process::Command;
    use std::thread;

    /// Of a single thread: the list counts for the one that asks for it.
    #[test]
    fn nothing_can_be_opened_or_started_any_more() {
        let refused = thread::spawn(|| {
            super::allow_few();
            let errors = [
                File::open("/proc/self/status").err(),
                TcpListener::bind("127.0.0.1:0").err(),
                UdpSocket::bind("127.0.0.1:0").err(),
                Command::new("true").spawn().err(),
            ];
            // What reading a picture takes still works.
            let memory = vec![1_u8; 64 << 20];
            (errors.map(|error| error.map(|error| error.kind())), memory.len())
        });
        let (errors, memory) = refused.join().unwrap();
        assert_eq!(errors, [Some(ErrorKind::PermissionDenied); 4]);
        assert_eq!(memory, 64 << 20);
    }
}
