//! Farms of programs.

use crate::{mock::*, Error, Event, Farming, Subject, Terms, MAX_SUBJECT_FARMS};
use frame_support::{assert_noop, assert_ok};
use hanse_curve::time::DAY;
use hanse_farm::{Loyalty, WHOLE};
use sp_runtime::DispatchError;

#[test]
fn farm_pays_the_native_asset_and_has_no_end() {
	ExtBuilder::default().build_and_execute(|| {
		let program = program(100);
		events();
		let farm = add_farm(program, SHARES, 2);
		let terms = Terms { reward: NATIVE, ..terms() };
		assert_eq!(events(), [Event::FarmAdded { program, farm, terms, multiplier: 2 }]);
		assert_eq!((program_of(program).farms, program_of(program).multipliers), (1, 2));
		assert_eq!(Rewards::farm_status(farm).expect("it exists").end, None);
		after(1_000 * DAY);
		stake(ALICE, farm, 100);
	});
}

#[test]
fn farm_that_comes_later_takes_nothing_of_what_was_due_before() {
	ExtBuilder::default().build_and_execute(|| {
		let program = program(100);
		let first = add_farm(program, SHARES, 1);
		stake(ALICE, first, 100);
		after(10 * DAY);
		let second = add_farm(program, SILVER, 1);
		stake(BOB, second, 100);
		after(20 * DAY);
		assert_eq!((claim(ALICE, first), claim(BOB, second)), (1_500, 500));
	});
}

#[test]
fn terms_that_make_no_sense_are_refused() {
	ExtBuilder::default().build_and_execute(|| {
		let (program, root) = (program(100), RuntimeOrigin::root);
		let none = Loyalty::NONE;
		let add = |origin, program, staked, min_stake, loyalty| {
			Rewards::add_farm(origin, program, Subject::Asset(staked), 1, min_stake, loyalty)
		};
		assert_noop!(add(by(ALICE), program, SHARES, 1, none), DispatchError::BadOrigin);
		assert_noop!(add(root(), program + 1, SHARES, 1, none), Error::<Test>::ProgramNotFound);
		let nothing = Asset::WithId(9);
		assert_noop!(add(root(), program, nothing, 1, none), Error::<Test>::UnknownAsset);
		assert_noop!(add(root(), program, SHARES, 0, none), Error::<Test>::MinStakeTooSmall);
		let wrong = Loyalty { first: WHOLE + 1, time: 1 };
		assert_noop!(add(root(), program, SHARES, 1, wrong), Error::<Test>::InvalidLoyalty);
	});
}

#[test]
fn other_pallets_open_and_weigh_farms() {
	ExtBuilder::default().build_and_execute(|| {
		let program = program(100);
		let staked = || Subject::Asset(SHARES);
		let open =
			|program| <Rewards as Farming<_>>::open(program, staked(), 3, MIN_STAKE, Loyalty::NONE);
		assert_noop!(open(program + 1), Error::<Test>::ProgramNotFound);
		let farm = open(program).expect("the program exists");
		assert_ok!(<Rewards as Farming<Asset>>::set_multiplier(farm, 1));
		assert_noop!(
			<Rewards as Farming<Asset>>::set_multiplier(farm + 1, 1),
			Error::<Test>::FarmNotFound
		);
		assert_eq!(program_of(program).multipliers, 1);
	});
}

#[test]
fn farms_of_what_is_kept_elsewhere_have_places_that_the_manager_cannot_take() {
	ExtBuilder::default().build_and_execute(|| {
		let (program, root) = (program(100), RuntimeOrigin::root);
		let paid = [create(seeded(), 1_000, 100), create(seeded(), 1_000, 100)];
		let add = |subject| {
			let staked = Subject::Elsewhere(subject);
			Rewards::add_farm(root(), program, staked, 1, MIN_STAKE, Loyalty::NONE)
		};
		assert_noop!(add(SEED + 1), Error::<Test>::SubjectNotFound);
		for _ in 0..MAX_SUBJECT_FARMS {
			assert_ok!(add(SEED));
		}
		assert_noop!(add(SEED), Error::<Test>::TooManyFarms);
		assert_eq!(program_of(program).multipliers, u64::from(MAX_SUBJECT_FARMS));
		assert_eq!(Rewards::farms_elsewhere(SEED), [2, 3, paid[0], paid[1]]);
		assert_ok!(Rewards::set_multiplier(root(), 2, 0));
		assert_ok!(Rewards::close(root(), 2));
		assert_ok!(add(SEED));
		assert_eq!(Rewards::farms_elsewhere(SEED), [3, 4, paid[0], paid[1]]);
		after(100 * DAY);
		for farm in paid {
			assert_ok!(Rewards::close(by(FUNDER), farm));
		}
		assert_eq!(Rewards::farms_elsewhere(SEED), [3, 4]);
	});
}
