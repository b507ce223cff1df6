//! Farms that somebody pays for.

use crate::{mock::*, Error, Event, FarmsElsewhere, HoldReason, Subject, Terms, MAX_SUBJECT_FARMS};
use frame_support::{assert_noop, assert_ok, traits::fungibles::Inspect};
use hanse_curve::time::DAY;
use hanse_farm::{Loyalty, WHOLE};
use sp_runtime::TokenError;

#[test]
fn farm_holds_all_that_it_can_ever_pay() {
	ExtBuilder::default().build_and_execute(|| {
		let (start, end) = (NOW + DAY, NOW + 11 * DAY);
		assert_ok!(Rewards::create(by(FUNDER), loyal(), 1_000, start, end));
		assert_eq!(
			events(),
			[Event::Created { farm: 0, funder: FUNDER, terms: loyal(), amount: 1_000, start, end }]
		);
		assert_eq!(held(HoldReason::Reward, &GOLD, FUNDER), 1_000);
		assert_eq!(held(HoldReason::Deposit, &NATIVE, FUNDER), FARM_DEPOSIT);
		assert_eq!(free(&GOLD, FUNDER), WEALTH - 1_000);
		assert_eq!(create(terms(), 1_000, 1), 1, "every farm has a number of its own");
	});
}

#[test]
fn terms_that_make_no_sense_are_refused() {
	ExtBuilder::default().build_and_execute(|| {
		let end = NOW + 100 * DAY;
		let try_create = |terms: Terms<Asset>| Rewards::create(by(FUNDER), terms, 1_000, NOW, end);
		let nothing = Asset::WithId(9);
		let staked = Subject::Asset(nothing.clone());
		for wrong in [Terms { staked, ..terms() }, Terms { reward: nothing, ..terms() }] {
			assert_noop!(try_create(wrong), Error::<Test>::UnknownAsset);
		}
		for (staked, min_stake) in [(SHARES, 0), (GOLD, GOLD_MINIMUM - 1), (NATIVE, ED - 1)] {
			let staked = Subject::Asset(staked);
			let wrong = Terms { staked, min_stake, ..terms() };
			assert_noop!(try_create(wrong), Error::<Test>::MinStakeTooSmall);
		}
		for loyalty in
			[Loyalty { first: WHOLE + 1, time: DAY }, Loyalty { first: 0, time: MAX_LOYALTY + 1 }]
		{
			let wrong = Terms { loyalty, ..terms() };
			assert_noop!(try_create(wrong), Error::<Test>::InvalidLoyalty);
		}
		let longest = Loyalty { first: 0, time: MAX_LOYALTY };
		let staked = Subject::Asset(GOLD);
		let least = Terms { staked, min_stake: GOLD_MINIMUM, loyalty: longest, ..terms() };
		assert_ok!(try_create(least));
	});
}

#[test]
fn times_that_make_no_sense_are_refused() {
	ExtBuilder::default().build_and_execute(|| {
		let try_create = |start, end| Rewards::create(by(FUNDER), terms(), 1_000, start, end);
		assert_noop!(try_create(NOW - 1, NOW + DAY), Error::<Test>::StartsTooEarly);
		// Seconds.
		assert_noop!(try_create(NOW / 1_000, NOW / 1_000 + 1), Error::<Test>::StartsTooEarly);
		assert_noop!(try_create(NOW, NOW), Error::<Test>::EndBeforeStart);
		assert_noop!(try_create(NOW + 2, NOW + 1), Error::<Test>::EndBeforeStart);
		assert_noop!(try_create(NOW, NOW + HORIZON + 1), Error::<Test>::EndsTooLate);
		assert_ok!(try_create(NOW, NOW + HORIZON));
		assert_ok!(try_create(NOW + HORIZON - 1, NOW + HORIZON));
	});
}

#[test]
fn amounts_that_make_no_sense_are_refused() {
	ExtBuilder::default().build_and_execute(|| {
		let try_create = |amount| Rewards::create(by(FUNDER), terms(), amount, NOW, NOW + DAY);
		assert_noop!(try_create(0), Error::<Test>::AmountTooSmall);
		assert_noop!(try_create(GOLD_MINIMUM - 1), Error::<Test>::AmountTooSmall);
		assert_noop!(try_create(WEALTH), TokenError::FundsUnavailable);
		assert_ok!(try_create(GOLD_MINIMUM));
		let supply = AllAssets::total_issuance(GOLD);
		endow(GOLD, FUNDER, u128::MAX - supply - 99);
		assert_noop!(try_create(100), Error::<Test>::SupplyTooLarge);
		assert_ok!(try_create(99));
	});
}

#[test]
fn only_the_manager_pays_for_farms_of_what_is_kept_elsewhere() {
	ExtBuilder::default().build_and_execute(|| {
		let end = NOW + 100 * DAY;
		let try_create =
			|who, terms: Terms<Asset>| Rewards::create(by(who), terms, 1_000, NOW, end);
		let nowhere = Terms { staked: Subject::Elsewhere(SEED + 1), ..terms() };
		assert_noop!(try_create(FUNDER, nowhere), Error::<Test>::SubjectNotFound);
		assert_noop!(try_create(ALICE, seeded()), Error::<Test>::NotManager);
		let nothing = Terms { min_stake: 0, ..seeded() };
		assert_noop!(try_create(FUNDER, nothing), Error::<Test>::MinStakeTooSmall);
		let least = Terms { min_stake: 1, ..seeded() };
		assert_ok!(try_create(FUNDER, least.clone()));
		assert!(matches!(events()[..], [Event::Created { farm: 0, .. }]));
		assert_eq!(Rewards::farms_elsewhere(SEED), [0]);
		// Another manager of another one.
		Managers::insert(SEED + 1, ALICE);
		let other = Terms { staked: Subject::Elsewhere(SEED + 1), ..least };
		assert_noop!(try_create(FUNDER, other.clone()), Error::<Test>::NotManager);
		assert_ok!(try_create(ALICE, other));
		assert_eq!(Rewards::farms_elsewhere(SEED + 1), [1]);
	});
}

#[test]
fn manager_pays_for_so_many_farms_and_closing_one_makes_room() {
	ExtBuilder::default().build_and_execute(|| {
		for _ in 0..MAX_SUBJECT_FARMS {
			create(seeded(), 1_000, 100);
		}
		let end = NOW + 200 * DAY;
		let one_more = || Rewards::create(by(FUNDER), seeded(), 1_000, NOW + 150 * DAY, end);
		assert_noop!(one_more(), Error::<Test>::TooManyFarms);
		after(100 * DAY);
		assert_ok!(Rewards::close(by(FUNDER), 0));
		assert_eq!(Rewards::farms_elsewhere(SEED), [1]);
		assert_ok!(one_more());
		assert_eq!(Rewards::farms_elsewhere(SEED), [1, 2]);
		assert_ok!(Rewards::close(by(FUNDER), 1));
		after(200 * DAY);
		assert_ok!(Rewards::close(by(FUNDER), 2));
		assert!(!FarmsElsewhere::<Test>::contains_key(SEED));
	});
}
