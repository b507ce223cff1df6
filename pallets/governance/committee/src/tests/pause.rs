use crate::{mock::*, Action, Error, Event, Pause};
use frame_support::{assert_noop, assert_ok};
use hanse_curve::time::{DAY, HOUR};

pub(super) fn pause(who: u64, of: &str) -> sp_runtime::DispatchResult {
	Committee::pause(signed(who), name(of))
}

/// Three of the five pause a pallet.
pub(super) fn paused(of: &str) {
	for who in 200..203 {
		assert_ok!(pause(who, of));
	}
}

#[test]
fn third_approval_pauses_for_72_hours() {
	ExtBuilder::default().with_committee().build_and_execute(|| {
		assert_ok!(pause(200, "Balances"));
		assert_ok!(pause(201, "Balances"));
		assert!(!Committee::is_paused(b"Balances"));
		events();
		assert_ok!(pause(202, "Balances"));
		let until = NOW + 72 * HOUR;
		let action = Action::Pause(name("Balances"));
		let approved = Event::Approved { who: 202, action, approvals: 3 };
		let paused = Event::PalletPaused { name: name("Balances"), until };
		assert_eq!(events(), [approved, paused]);
		let pause = Pause { name: name("Balances"), since: NOW, until };
		assert_eq!(Committee::current_pause(), Some(pause));
		assert!(Committee::is_paused(b"Balances") && !Committee::is_paused(b"Balance"));
		after(72 * HOUR - 1);
		assert!(Committee::is_paused(b"Balances"));
		// It ends by itself.
		after(72 * HOUR);
		assert!(!Committee::is_paused(b"Balances"));
		assert_eq!(Committee::current_pause(), None);
	});
}

#[test]
fn paused_pallet_takes_no_calls() {
	use frame_support::dispatch::GetDispatchInfo;
	use sp_runtime::traits::Dispatchable;
	ExtBuilder::default().with_committee().build_and_execute(|| {
		let call = || {
			let dest = BOB;
			RuntimeCall::Balances(pallet_balances::Call::transfer_keep_alive { dest, value: 1 })
		};
		assert!(call().get_dispatch_info().call_weight.ref_time() > 0);
		assert_ok!(call().dispatch(signed(ALICE)));
		paused("Balances");
		let refused = call().dispatch(signed(ALICE)).map_err(|failed| failed.error);
		assert_eq!(refused, Err(frame_system::Error::<Test>::CallFiltered.into()));
		after(72 * HOUR);
		assert_ok!(call().dispatch(signed(ALICE)));
	});
}

#[test]
fn what_governs_is_never_paused() {
	ExtBuilder::default().with_committee().build_and_execute(|| {
		for of in ["Committee", "Dao", "System", "Timestamp"] {
			assert_noop!(pause(200, of), Error::<Test>::NotPausable);
		}
	});
}

#[test]
fn there_is_one_pause_in_thirty_days() {
	ExtBuilder::default().with_committee().build_and_execute(|| {
		assert_ok!(pause(203, "Other"));
		paused("Balances");
		for moment in [0, 72 * HOUR, 30 * DAY - 1] {
			after(moment);
			assert_noop!(pause(200, "Balances"), Error::<Test>::PausedRecently);
			assert_noop!(pause(200, "Other"), Error::<Test>::PausedRecently);
		}
		after(30 * DAY);
		paused("Other");
		assert!(Committee::is_paused(b"Other"));
	});
}

#[test]
fn only_the_core_pauses() {
	ExtBuilder::default().with_committee().build_and_execute(|| {
		assert_noop!(pause(205, "Balances"), Error::<Test>::NotCore);
		assert_ok!(pause(200, "Balances"));
		assert_noop!(pause(200, "Balances"), Error::<Test>::AlreadyApproved);
		set_time(ENDS + PERIODS.extension);
		assert_noop!(pause(201, "Balances"), Error::<Test>::NotInOffice);
	});
}
