use crate::{mock::*, Error, Usages};
use frame_support::{assert_noop, assert_ok};
use hanse_curve::time::DAY;

fn forget(who: u64) -> sp_runtime::DispatchResult {
	Contributions::forget(signed(DAVE), GOLD, who)
}

#[test]
fn forget_clears_what_counts_no_more() {
	ExtBuilder::default().build_and_execute(|| {
		assert_noop!(forget(ALICE), Error::<Test>::NothingToForget);
		let id = submitted(ALICE, MOST);
		judged(id, &[900; 9]);
		wait(5 * DAY);
		assert_noop!(forget(ALICE), Error::<Test>::NothingToForget);
		assert_ok!(Contributions::collect(signed(DAVE), id));
		// It still counts against the share of this epoch.
		set_time(NOW + 30 * DAY - 1);
		assert_noop!(forget(ALICE), Error::<Test>::NothingToForget);
		set_time(NOW + 30 * DAY);
		assert_ok!(forget(ALICE));
		assert!(!Usages::<Test>::contains_key(GOLD, ALICE));
	});
}

#[test]
fn forget_is_refused_while_a_claim_is_open() {
	ExtBuilder::default().build_and_execute(|| {
		let id = submitted(ALICE, MOST);
		wait(30 * DAY);
		assert_noop!(forget(ALICE), Error::<Test>::NothingToForget);
		assert_ok!(Contributions::expire(signed(DAVE), id));
		// It went with the claim.
		assert_noop!(forget(ALICE), Error::<Test>::NothingToForget);
		assert!(!Usages::<Test>::contains_key(GOLD, ALICE));
	});
}
