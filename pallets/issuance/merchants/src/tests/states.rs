//! Where a merchant can go, all of it.

use crate::{mock::*, state::Action, Error, MerchantState, MerchantState::*};

const UNTIL: u64 = 100;

const STOPPED: MerchantState = Suspended { until: None };
const ENDING: MerchantState = WindingDown { until: UNTIL };
const STOPPED_AND_ENDING: MerchantState = Suspended { until: Some(UNTIL) };

const STATES: [MerchantState; 7] =
	[Pending, Active, Paused, STOPPED, ENDING, STOPPED_AND_ENDING, Closed];

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
const POSSIBLE: [(MerchantState, Action, MerchantState); 15] = [
	(Pending, Action::Approve, Active),
	(Active, Action::Pause, Paused),
	(Active, Action::Suspend, STOPPED),
	(Active, ACTIONS[5], WindingDown { until: 200 }),
	(Active, ACTIONS[6], WindingDown { until: 200 }),
	(Paused, Action::Resume, Active),
	(Paused, Action::Suspend, STOPPED),
	(Paused, ACTIONS[5], WindingDown { until: 200 }),
	(Paused, ACTIONS[6], WindingDown { until: 200 }),
	(STOPPED, Action::Reinstate, Paused),
	(STOPPED, ACTIONS[6], Suspended { until: Some(200) }),
	(ENDING, Action::Suspend, STOPPED_AND_ENDING),
	(ENDING, ACTIONS[8], Closed),
	(STOPPED_AND_ENDING, Action::Reinstate, ENDING),
	(STOPPED_AND_ENDING, ACTIONS[8], Closed),
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
	assert_eq!(can(STOPPED), (false, false, false, false));
	assert_eq!(can(ENDING), (false, true, false, true));
	assert_eq!(can(STOPPED_AND_ENDING), (false, false, false, false));
	assert_eq!(can(Closed), (false, false, false, false));
}
