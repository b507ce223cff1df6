use crate::{mock::*, Error, Event, Kind, Reward, Rewards, Terms};
use frame_support::traits::fungible::NativeOrWithId;
use frame_support::{assert_noop, assert_ok};
use sp_runtime::DispatchError;

#[test]
fn set_reward_says_how_a_kind_is_rewarded() {
	ExtBuilder::default().build_and_execute(|| {
		let native = Terms { asset: NATIVE, ..terms() };
		for terms in [Some(native), Some(prize()), None] {
			assert_ok!(Contributions::set_reward(root(), Kind::Report, terms.clone()));
			assert_eq!(Rewards::<Test>::get(Kind::Report), terms);
			assert_eq!(events(), [Event::RewardSet { kind: Kind::Report, terms }]);
		}
	});
}

#[test]
fn set_reward_is_for_whoever_manages() {
	ExtBuilder::default().build_and_execute(|| {
		let set = Contributions::set_reward(signed(ALICE), Kind::Code, None);
		assert_noop!(set, DispatchError::BadOrigin);
	});
}

#[test]
fn claims_keep_the_terms_that_they_were_made_under() {
	ExtBuilder::default().build_and_execute(|| {
		let id = submitted(ALICE, 1_000);
		assert_ok!(Contributions::set_reward(root(), Kind::Code, None));
		assert_eq!(claim(id).terms, terms());
		let submit = Contributions::submit(signed(BOB), Kind::Code, evidence(), 1_000);
		assert_noop!(submit, Error::<Test>::NotRewarded);
		judged(id, &[1_000; 9]);
		wait(5 * hanse_curve::time::DAY);
		assert_ok!(Contributions::collect(signed(BOB), id));
		assert_eq!(free(&GOLD, ALICE), WEALTH + 1_000);
	});
}

#[test]
fn terms_have_to_make_sense() {
	ExtBuilder::default().build_and_execute(|| {
		let set = |terms| Contributions::set_reward(root(), Kind::Code, Some(terms));
		let nothing = NativeOrWithId::WithId(7);
		assert_noop!(set(Terms { asset: nothing, ..terms() }), Error::<Test>::UnknownAsset);
		let small = Terms { fee: GOLD_MINIMUM - 1, ..terms() };
		assert_noop!(set(small), Error::<Test>::FeeTooSmall);
		assert_ok!(set(Terms { fee: GOLD_MINIMUM, ..terms() }));
		let zero = Terms { reward: Reward::Money { most: 0 }, ..terms() };
		assert_noop!(set(zero), Error::<Test>::AskedOutOfRange);
		let much = Terms { reward: Reward::Money { most: u128::MAX - FEES + 1 }, ..terms() };
		assert_noop!(set(much), Error::<Test>::RewardTooLarge);
		let dear = Terms { fee: u128::MAX / 38 + 1, ..prize() };
		assert_noop!(set(dear), Error::<Test>::RewardTooLarge);
		assert_ok!(set(Terms { fee: u128::MAX / 38, ..prize() }));
	});
}
