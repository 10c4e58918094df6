//! Linux: the limits of all unixes, no readable memory for others, and two locks of the kernel:
//! Landlock (no file by name, no TCP, no signal to others) and a list of allowed system calls.
//! Kernels without one of them go on without it.

use landlock::{ABI, Access, AccessFs, AccessNet, Ruleset, RulesetAttr, RulesetError, Scope};
use rustix::process::{DumpableBehavior, set_dumpable_behavior};

use super::{calls, unix};

pub(crate) use unix::{ended_for_time, environment};

/// What is refused: all that this version of Landlock knows. Older kernels refuse what they can.
const VERSION: ABI = ABI::V6;

/// Locks this process in. What needs an open file comes first.
pub(crate) fn this_process() {
    refuse_files().ok();
    set_dumpable_behavior(DumpableBehavior::NotDumpable).ok();
    unix::this_process();
    calls::allow_few();
}

fn refuse_files() -> Result<(), RulesetError> {
    let rules = Ruleset::default()
        .handle_access(AccessFs::from_all(VERSION))?
        .handle_access(AccessNet::from_all(VERSION))?
        .scope(Scope::from_all(VERSION))?;
    // No rule allows anything again.
    rules.create()?.restrict_self()?;
    Ok(())
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test stops by panicking")]
mod tests {
    use std::fs::File;
    use std::io::ErrorKind;
    use std::net::TcpListener;
    use std::thread;

    use landlock::{Access, AccessFs, Ruleset, RulesetAttr, RulesetStatus};

    /// Of a single thread: Landlock counts for the one that asks for it.
    #[test]
    fn no_file_and_no_port_where_the_kernel_has_landlock() {
        let refused = thread::spawn(|| {
            let rules = Ruleset::default().handle_access(AccessFs::from_all(super::VERSION));
            let status = rules.unwrap().create().unwrap().restrict_self().unwrap().ruleset;
            super::refuse_files().unwrap();
            let file = File::open("/etc/hostname").err().map(|error| error.kind());
            let port = TcpListener::bind("127.0.0.1:0").err().map(|error| error.kind());
            (status == RulesetStatus::FullyEnforced, file, port)
        });
        let (whole, file, port) = refused.join().unwrap();
        if whole {
            let denied = Some(ErrorKind::PermissionDenied);
            assert_eq!([file, port], [denied, denied]);
        }
    }
}
