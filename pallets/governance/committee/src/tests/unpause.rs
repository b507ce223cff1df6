use super::pause::{pause, paused};
use crate::{mock::*, Error, Event};
use frame_support::{assert_noop, assert_ok};
use hanse_curve::time::HOUR;
use sp_runtime::DispatchError;

fn unpause(who: u64, of: &str) -> sp_runtime::DispatchResult {
	Committee::unpause(signed(who), name(of))
}

#[test]
fn third_approval_ends_the_pause() {
	ExtBuilder::default().with_committee().build_and_execute(|| {
		paused("Balances");
		after(HOUR);
		assert_ok!(unpause(200, "Balances"));
		assert_ok!(unpause(201, "Balances"));
		assert!(Committee::is_paused(b"Balances"));
		events();
		assert_ok!(unpause(204, "Balances"));
		assert!(events().contains(&Event::PalletUnpaused { name: name("Balances") }));
		assert!(!Committee::is_paused(b"Balances"));
		// It still counts as the pause of these thirty days.
		assert_noop!(pause(200, "Balances"), Error::<Test>::PausedRecently);
	});
}

#[test]
fn referendum_ends_the_pause_alone() {
	ExtBuilder::default().with_committee().build_and_execute(|| {
		assert_noop!(unpause(UNPAUSE, "Balances"), Error::<Test>::NotPaused);
		paused("Balances");
		events();
		assert_noop!(unpause(UNPAUSE, "System"), Error::<Test>::NotPaused);
		assert_ok!(unpause(UNPAUSE, "Balances"));
		assert_eq!(events(), [Event::PalletUnpaused { name: name("Balances") }]);
		assert!(!Committee::is_paused(b"Balances"));
	});
}

#[test]
fn others_do_not_end_it() {
	ExtBuilder::default().with_committee().build_and_execute(|| {
		assert_noop!(unpause(200, "Balances"), Error::<Test>::NotPaused);
		paused("Balances");
		assert_noop!(unpause(205, "Balances"), Error::<Test>::NotCore);
		let none = Committee::unpause(RuntimeOrigin::none(), name("Balances"));
		assert_noop!(none, DispatchError::BadOrigin);
		after(72 * HOUR);
		assert_noop!(unpause(200, "Balances"), Error::<Test>::NotPaused);
	});
}
