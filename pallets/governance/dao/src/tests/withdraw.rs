use crate::{mock::*, Error, Event, Members};
use frame_support::{assert_noop, assert_ok};
use hanse_curve::time::DAY;

#[test]
fn withdraw_frees_what_has_waited() {
	ExtBuilder::default().with_stake(ALICE, 1_000).build_and_execute(|| {
		let withdraw = || Dao::withdraw(signed(BOB), 0, ALICE);
		assert_noop!(withdraw(), Error::<Test>::NothingToWithdraw);
		assert_ok!(Dao::unstake(signed(ALICE), 0, 300));
		after(DAY);
		assert_ok!(Dao::unstake(signed(ALICE), 0, 700));
		after(UNBONDING - 1);
		assert_noop!(withdraw(), Error::<Test>::NothingToWithdraw);
		after(UNBONDING);
		events();
		assert_ok!(withdraw());
		assert_eq!(events(), [Event::Withdrawn { community: 0, who: ALICE, amount: 300 }]);
		assert_eq!((free(&NATIVE, ALICE), held(&NATIVE, ALICE)), (WEALTH - 700, 700));
		assert_noop!(withdraw(), Error::<Test>::NothingToWithdraw);
		after(UNBONDING + DAY);
		assert_ok!(withdraw());
		assert_eq!((free(&NATIVE, ALICE), held(&NATIVE, ALICE)), (WEALTH, 0));
		assert!(!Members::<Test>::contains_key(0, ALICE));
		assert_noop!(withdraw(), Error::<Test>::NotMember);
		assert_noop!(Dao::withdraw(signed(BOB), 7, ALICE), Error::<Test>::CommunityNotFound);
	});
}

#[test]
fn withdraw_waits_for_a_frozen_asset() {
	ExtBuilder::default().build_and_execute(|| {
		let id = created(EVE);
		assert_ok!(Dao::stake(signed(ALICE), id, 1_000));
		assert_ok!(Dao::unstake(signed(ALICE), id, 1_000));
		after(UNBONDING);
		assert_ok!(Assets::freeze_asset(signed(ISSUER), GOLD_ID));
		assert!(Dao::withdraw(signed(ALICE), id, ALICE).is_err());
		assert_eq!(held(&GOLD, ALICE), 1_000);
		assert_ok!(Assets::thaw_asset(signed(ISSUER), GOLD_ID));
		assert_ok!(Dao::withdraw(signed(ALICE), id, ALICE));
		assert_eq!(free(&GOLD, ALICE), WEALTH);
	});
}
