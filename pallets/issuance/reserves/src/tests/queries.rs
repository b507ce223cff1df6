use crate::{mock::*, HoldingStatus, Payout};
use frame_support::{assert_ok, traits::fungible::NativeOrWithId};

#[test]
fn status_is_that_of_now() {
	with_reserve(|| {
		fill();
		assert_ok!(Reserves::place(root(), 0, GOLD, 1_000, VENUE));
		assert_ok!(Reserves::write_off(root(), 0, GOLD, 400));
		send(&GOLD, ALICE, account(0), 2_000 + MINIMUM);
		let status = Reserves::reserve_status(0).expect("the reserve exists");
		assert_eq!((status.token, status.supply), (COIN, 3 * WEALTH));
		assert_eq!((status.account, status.venues), (account(0), vec![VENUE]));
		assert_eq!((status.attestor, status.eligible_only), (Some(ATTESTOR), false));
		assert_eq!((status.sunset, status.redeemable), (None, false));
		let gold = HoldingStatus {
			holding: books(&GOLD),
			balance: 301_000,
			profit: 2_000,
			// A fifth of what is above what is out and lost.
			withdrawable: 200,
		};
		assert_eq!(status.holdings[0], gold);
		assert_eq!(status.holdings[2].balance, 3_000);
		assert_eq!(Reserves::reserve_status(1), None);
	});
}

#[test]
fn reserve_is_redeemable_while_it_is() {
	with_sunset(|| {
		let redeemable = || Reserves::reserve_status(0).expect("it exists").redeemable;
		for (moment, expected) in [
			(FROM - 1, false),
			(FROM, true),
			(UNTIL + GRACE_TIME - 1, true),
			(UNTIL + GRACE_TIME, false),
		] {
			after(moment);
			assert_eq!(redeemable(), expected);
		}
		after(FROM);
		team_of(COIN_ID, ISSUER);
		assert_ok!(Assets::mint(signed(ISSUER), COIN_ID, ISSUER, MINIMUM));
		assert!(!redeemable());
	});
}

#[test]
fn payouts_are_what_is_paid() {
	with_sunset(|| {
		send(&GOLD, BOB, account(0), 30_000 + MINIMUM);
		let payout = |asset, amount| Payout { asset, amount, receivable: true };
		let expected = vec![payout(GOLD, 11_000), payout(SILVER, 1_000), payout(NATIVE, 100)];
		assert_eq!(Reserves::payouts(0, ALICE, 100_000), expected);
		let before = [GOLD, SILVER, NATIVE].map(|asset| free(&asset, ALICE));
		assert_ok!(redeem(ALICE, 100_000));
		for ((payout, before), asset) in expected.iter().zip(before).zip([GOLD, SILVER, NATIVE]) {
			assert_eq!(free(&asset, ALICE), before + payout.amount);
		}
		// Nobody can redeem more than there is.
		let all = Reserves::payouts(0, ALICE, u128::MAX);
		assert_eq!(all[0].amount, 330_000 - 11_000);
		assert_eq!(Reserves::payouts(1, ALICE, 1), vec![]);
	});
}

/// Before any end is announced, they tell what a token stands for.
#[test]
fn payouts_can_be_read_at_any_time() {
	with_reserve(|| {
		fill();
		assert_eq!(Reserves::payouts(0, ALICE, 3)[0].amount, 0);
		assert_eq!(Reserves::payouts(0, STRANGER, 100)[0].amount, 10);
		assert!(!Reserves::payouts(0, STRANGER, 100)[0].receivable);
		assert!(Reserves::payouts(0, STRANGER, 100)[1].receivable);
		// What is out is not there.
		assert_ok!(Reserves::place(root(), 0, GOLD, 150_000, VENUE));
		assert_eq!(Reserves::payouts(0, ALICE, 100)[0].amount, 5);
	});
}

#[test]
fn reserve_of_a_token_and_its_statement_can_be_found() {
	with_reserve(|| {
		assert_eq!((Reserves::reserve_of(COIN), Reserves::reserve_of(GOLD)), (Some(0), None));
		assert_eq!(Reserves::reserve_of(NativeOrWithId::WithId(9)), None);
		assert_eq!(Reserves::attestation_of(0), None);
		assert_ok!(Reserves::attest(signed(ATTESTOR), 0, statement()));
		assert_eq!(Reserves::attestation_of(0), Some(attestation(0)));
	});
}
