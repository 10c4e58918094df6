//! The single most useful step: the one that saves most accounts, and where all are safe already,
//! what is missing in the order in which it would be missed.

use super::view::{DeviceSafety, KeyState, NextStep, Safety};

/// The step for an answer that is complete but for it.
pub(super) fn step(safety: &Safety) -> NextStep {
    if safety.computer.total == 0 {
        return NextStep::Nothing;
    }
    // A backup sealed to a key on paper saves every account at once, which no other step can; so
    // as long as one would be lost, the first missing part of that is the step.
    let saves = safety.computer.total - safety.computer.survive;
    let stale = safety.backup.as_ref().is_none_or(|backup| !backup.opens || backup.added_since > 0);
    match safety.recovery_key {
        KeyState::None => NextStep::MakeRecoveryKey { saves },
        KeyState::Unconfirmed => NextStep::ConfirmRecoveryKey { saves },
        KeyState::Confirmed if saves > 0 || stale => NextStep::Backup { saves },
        KeyState::Confirmed if !safety.kit_current => NextStep::MakeKit,
        KeyState::Confirmed if safety.drilled.is_none() => NextStep::Drill,
        KeyState::Confirmed => prove(safety)
            .or_else(|| fetch(safety))
            .or_else(|| add(safety))
            .unwrap_or(NextStep::Nothing),
    }
}

/// The device in use with most accounts that nobody checked.
fn prove(safety: &Safety) -> Option<NextStep> {
    let unsure = |device: &&DeviceSafety| device.said + device.outdated;
    let in_use = safety.devices.iter().filter(|device| device.gone.is_none());
    let device = in_use.rev().max_by_key(unsure).filter(|device| unsure(device) > 0)?;
    Some(NextStep::ProveDevice {
        device: device.id.clone(),
        name: device.name.clone(),
        accounts: unsure(&device),
    })
}

/// The account with fewest recovery codes left, of those that have some.
fn fetch(safety: &Safety) -> Option<NextStep> {
    let few = safety.accounts.iter().filter_map(|account| {
        let codes = account.recovery_codes.filter(|codes| codes.low)?;
        Some((account, codes.left))
    });
    let (account, left) = few.min_by_key(|(_, left)| *left)?;
    let name = if account.issuer.is_empty() { &account.name } else { &account.issuer };
    Some(NextStep::FetchRecoveryCodes { account: account.id.clone(), name: name.clone(), left })
}

fn add(safety: &Safety) -> Option<NextStep> {
    safety.devices.iter().all(|device| device.gone.is_some()).then_some(NextStep::AddDevice)
}
