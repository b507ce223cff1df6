//! Where a merchant can go, all of it.

use crate::{mock::*, state::Action, Error, MerchantState, MerchantState::*};

const UNTIL: u64 = 100;

const STATES: [MerchantState; 6] =
	[Pending, Active, Paused, Suspended, WindingDown { until: UNTIL }, Closed];

const ACTIONS: [Action; 9] = [
	Action::Approve,
	Action::Pause,
	Action::Resume,
	Action::Suspend,
	Action::Reinstate,
	Action::WindDown { until: 200, by_approvers: false },
	Action::WindDown { until: 200, by_approvers: true },
	Action::Close { now: UNTIL - 1 },
	Action::Close { now: UNTIL },
];

/// Everything that is possible. What is not here is refused.
const POSSIBLE: [(MerchantState, Action, MerchantState); 13] = [
	(Pending, Action::Approve, Active),
	(Active, Action::Pause, Paused),
	(Active, Action::Suspend, Suspended),
	(Active, ACTIONS[5], WindingDown { until: 200 }),
	(Active, ACTIONS[6], WindingDown { until: 200 }),
	(Paused, Action::Resume, Active),
	(Paused, Action::Suspend, Suspended),
	(Paused, ACTIONS[5], WindingDown { until: 200 }),
	(Paused, ACTIONS[6], WindingDown { until: 200 }),
	(Suspended, Action::Reinstate, Paused),
	(Suspended, ACTIONS[6], WindingDown { until: 200 }),
	(STATES[4], Action::Suspend, Suspended),
	(STATES[4], ACTIONS[8], Closed),
];

#[test]
fn nothing_is_possible_but_what_is_listed() {
	for state in STATES {
		for action in ACTIONS {
			let listed = POSSIBLE.iter().find(|(from, by, _)| (*from, *by) == (state, action));
			let after: Option<MerchantState> = state.after::<Test>(action).ok();
			assert_eq!(after, listed.map(|(_, _, to)| *to), "{state:?} by {action:?}");
		}
	}
}

#[test]
fn nothing_comes_back_from_the_end() {
	for action in ACTIONS {
		assert!(matches!(Closed.after::<Test>(action), Err(Error::MerchantClosed)));
	}
}

#[test]
fn what_holders_and_merchants_can_do_follows_from_the_state() {
	let can = |state: MerchantState| {
		(
			state.ensure_active::<Test>().is_ok(),
			state.ensure_open::<Test>(UNTIL - 1).is_ok(),
			state.ensure_open::<Test>(UNTIL).is_ok(),
			state.ensure_trusted::<Test>().is_ok(),
		)
	};
	assert_eq!(can(Pending), (false, false, false, false));
	assert_eq!(can(Active), (true, true, true, true));
	assert_eq!(can(Paused), (false, false, false, true));
	assert_eq!(can(Suspended), (false, false, false, false));
	assert_eq!(can(STATES[4]), (false, true, false, true));
	assert_eq!(can(Closed), (false, false, false, false));
}
