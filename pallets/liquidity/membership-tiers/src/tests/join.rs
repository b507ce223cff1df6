//! Joining.

use crate::{mock::*, Error, Event};
use frame_support::{assert_noop, assert_ok};
use hanse_membership::Tier;
use sp_runtime::TokenError;

#[test]
fn what_is_staked_counts_from_joining_on() {
	ExtBuilder::default().build_and_execute(|| {
		put_stake(ALICE, MARKET, SILVER);
		day(100);
		assert_eq!(tier(ALICE), None);
		join(ALICE);
		assert_eq!(
			events(),
			[
				Event::Joined { market: MARKET, who: ALICE, deposit: MEMBER_DEPOSIT },
				Event::Observed { market: MARKET, who: ALICE, staked: SILVER },
			]
		);
		assert_eq!(deposited(ALICE), MEMBER_DEPOSIT);
		day(106);
		assert_eq!(tier(ALICE), None);
		day(107);
		assert_eq!(tier(ALICE), Some(Tier::Silver));
	});
}

#[test]
fn joining_twice_or_where_there_are_no_tiers_is_refused() {
	ExtBuilder::default().build_and_execute(|| {
		assert_noop!(Membership::join(by(ALICE), 9), Error::<Test>::MarketNotFound);
		assert_noop!(Membership::join(by(77), MARKET), TokenError::FundsUnavailable);
		join(ALICE);
		assert_noop!(Membership::join(by(ALICE), MARKET), Error::<Test>::AlreadyMember);
		assert_ok!(Membership::join(by(ALICE), OTHER));
		assert_eq!(deposited(ALICE), 2 * MEMBER_DEPOSIT);
	});
	ExtBuilder::default().without_terms().build_and_execute(|| {
		assert_noop!(Membership::join(by(ALICE), MARKET), Error::<Test>::NoTiers);
	});
}
