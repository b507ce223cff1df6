use crate::{mock::*, Communities, Error, Event, Stakes, Tracks};
use frame_support::{assert_noop, assert_ok};

#[test]
fn dissolve_returns_the_deposit_once() {
	ExtBuilder::default().build_and_execute(|| {
		let id = created(ALICE);
		events();
		assert_ok!(Dao::dissolve(signed(ALICE), id));
		let deposit = COMMUNITY_DEPOSIT;
		assert_eq!(events(), [Event::Dissolved { community: id, creator: ALICE, deposit }]);
		assert_eq!((free(&NATIVE, ALICE), deposited(ALICE)), (WEALTH, 0));
		assert!(!Communities::<Test>::contains_key(id) && !Stakes::<Test>::contains_key(id));
		assert_eq!(Tracks::<Test>::iter_prefix(id).count(), 0);
		assert_noop!(Dao::dissolve(signed(ALICE), id), Error::<Test>::CommunityNotFound);
		// The number is not used again.
		assert_eq!(created(ALICE), id + 1);
	});
}

#[test]
fn dissolve_is_for_the_creator() {
	ExtBuilder::default().build_and_execute(|| {
		let id = created(ALICE);
		assert_noop!(Dao::dissolve(signed(BOB), id), Error::<Test>::NotCreator);
		// Nobody made the chain.
		assert_noop!(Dao::dissolve(signed(ALICE), 0), Error::<Test>::NotCreator);
	});
}

#[test]
fn dissolve_waits_for_members_and_proposals() {
	ExtBuilder::default().build_and_execute(|| {
		let id = created(ALICE);
		let dissolve = || Dao::dissolve(signed(ALICE), id);
		assert_ok!(Dao::stake(signed(BOB), id, 100));
		assert_noop!(dissolve(), Error::<Test>::StillInUse);
		assert_ok!(Dao::unstake(signed(BOB), id, 100));
		assert_noop!(dissolve(), Error::<Test>::StillInUse);
		after(UNBONDING);
		assert_ok!(Dao::withdraw(signed(BOB), id, BOB));
		let proposal = proposed(id, 0, &remark());
		assert_noop!(dissolve(), Error::<Test>::StillInUse);
		assert_ok!(Dao::cancel(root(), proposal));
		assert_ok!(dissolve());
	});
}

#[test]
fn dissolve_waits_for_the_treasury() {
	ExtBuilder::default().build_and_execute(|| {
		let id = created(ALICE);
		let treasury = Dao::treasury_of(id);
		assert_ok!(Balances::transfer_keep_alive(signed(BOB), treasury, 100));
		assert_noop!(Dao::dissolve(signed(ALICE), id), Error::<Test>::TreasuryNotEmpty);
		assert_ok!(Balances::force_transfer(root(), treasury, BOB, 100));
		assert_ok!(Dao::dissolve(signed(ALICE), id));
	});
}

#[test]
fn dissolve_waits_for_what_other_pallets_know_of() {
	ExtBuilder::default().build_and_execute(|| {
		let id = created(ALICE);
		Owes::set(Some(id));
		assert_noop!(Dao::dissolve(signed(ALICE), id), Error::<Test>::StillInUse);
		Owes::set(Some(id + 1));
		assert_ok!(Dao::dissolve(signed(ALICE), id));
	});
}
