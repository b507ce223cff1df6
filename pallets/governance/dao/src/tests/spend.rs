use crate::{mock::*, Balance, Error, Limit, Origin, Spendings, Track, TrackKind, MAX_ASSETS};
use frame_support::{assert_noop, assert_ok};
use hanse_ballot::{SpendLimit, Usage};
use hanse_curve::time::DAY;
use sp_runtime::{traits::BadOrigin, DispatchError};

const BIG: u8 = 1;
const SMALL: u8 = 2;
const OTHERS: u8 = 3;
/// What each treasury has.
const FUNDS: Balance = 10_000;

/// A chain whose tracks may spend 5 %, 1 % and everything, in thirty days.
fn spender() -> ExtBuilder {
	let limited = |kind, share| {
		let limit = Limit::Spend(SpendLimit { share, period: 30 * DAY });
		Track { limit, ..track(kind) }
	};
	let tracks = vec![
		track(TrackKind::Root),
		limited(TrackKind::BigSpend, 5 * PERCENT),
		limited(TrackKind::SmallSpend, PERCENT),
		limited(TrackKind::General, 100 * PERCENT),
		// Without a limit, and of kinds that do not spend.
		track(TrackKind::BigSpend),
		track(TrackKind::General),
		limited(TrackKind::Parameters, PERCENT),
		limited(TrackKind::Cancel, PERCENT),
		Track { limit: Limit::Step(PERCENT), ..track(TrackKind::SmallSpend) },
	];
	ExtBuilder::default().with_chain(Some(crate::GenesisCommunity { tracks, ..chain() }))
}

fn spend_of(
	community: u32,
	track: u8,
	asset: &Asset,
	amount: Balance,
) -> Result<u32, DispatchError> {
	let funds = |whose: u32| {
		assert_eq!(whose, community);
		FUNDS
	};
	Dao::spend(Origin::Track { community, track }.into(), asset, &funds, amount)
}

fn spend(track: u8, amount: Balance) -> Result<u32, DispatchError> {
	spend_of(0, track, &NATIVE, amount)
}

#[test]
fn track_spends_up_to_its_limit_in_each_period() {
	spender().build_and_execute(|| {
		assert_noop!(spend(BIG, 501), Error::<Test>::OverBudget);
		assert_eq!(spend(BIG, 200), Ok(0));
		after(DAY);
		assert_eq!(spend(BIG, 300), Ok(0));
		assert_noop!(spend(BIG, 1), Error::<Test>::OverBudget);
		let usage = Usage { since: NOW, limit: 500, spent: 500 };
		assert_eq!(Dao::spent_by(0, BIG, NATIVE), Some(usage));
		// Each track has its own.
		assert_eq!(spend(SMALL, 100), Ok(0));
		assert_noop!(spend(SMALL, 1), Error::<Test>::OverBudget);
		after(30 * DAY - 1);
		assert_noop!(spend(BIG, 1), Error::<Test>::OverBudget);
		after(30 * DAY);
		assert_eq!(Dao::spent_by(0, BIG, NATIVE), None);
		assert_eq!(spend(BIG, 500), Ok(0));
		// The other track's period began later.
		assert_noop!(spend(SMALL, 1), Error::<Test>::OverBudget);
	});
}

#[test]
fn each_asset_has_a_limit_of_its_own() {
	spender().build_and_execute(|| {
		assert_ok!(spend(BIG, 500));
		assert_eq!(spend_of(0, BIG, &GOLD, 500), Ok(0));
		assert_noop!(spend_of(0, BIG, &GOLD, 1), Error::<Test>::OverBudget);
		assert_noop!(spend(BIG, 1), Error::<Test>::OverBudget);
	});
}

#[test]
fn nothing_is_spent_that_is_not_there() {
	spender().build_and_execute(|| {
		assert_noop!(spend(OTHERS, FUNDS + 1), Error::<Test>::OverBudget);
		assert_ok!(spend(OTHERS, FUNDS));
		assert_noop!(spend(OTHERS, Balance::MAX), Error::<Test>::OverBudget);
	});
}

#[test]
fn root_spends_without_a_limit() {
	spender().build_and_execute(|| {
		let funds = |_| -> Balance { unreachable!("there is no limit to take a share for") };
		assert_eq!(Dao::spend(root(), &NATIVE, &funds, Balance::MAX), Ok(0));
		assert_eq!(Spendings::<Test>::iter().count(), 0);
	});
}

#[test]
fn spending_is_refused_to_others() {
	spender().build_and_execute(|| {
		for origin in [signed(ALICE), RuntimeOrigin::none()] {
			assert_noop!(Dao::spend(origin, &NATIVE, &|_| FUNDS, 1), BadOrigin);
		}
		// Of no track and of no community.
		assert_noop!(spend(9, 1), BadOrigin);
		assert_noop!(spend_of(7, BIG, &NATIVE, 1), BadOrigin);
		// An origin made by hand is not root, whatever it says.
		assert_noop!(spend(ROOT, 1), Error::<Test>::SpendingNotAllowed);
		for track in 4..9 {
			assert_noop!(spend(track, 1), Error::<Test>::SpendingNotAllowed);
			assert_eq!(Dao::spent_by(0, track, NATIVE), None);
		}
	});
}

#[test]
fn track_spends_few_assets_at_a_time() {
	spender().build_and_execute(|| {
		let spend = |number| spend_of(0, BIG, &Asset::WithId(number), 1);
		for number in 0..MAX_ASSETS {
			after(u64::from(number) * DAY);
			assert_ok!(spend(number));
		}
		assert_noop!(spend(99), Error::<Test>::TooManyAssets);
		assert_ok!(spend(3));
		// The first of them is over.
		after(30 * DAY);
		assert_ok!(spend(99));
		assert_noop!(spend(98), Error::<Test>::TooManyAssets);
		assert_eq!(Spendings::<Test>::get(0, BIG).len(), MAX_ASSETS as usize);
	});
}

/// A limit that is lowered holds at once in the next period, and a period that is shorter as well.
#[test]
fn limit_can_be_changed() {
	spender().build_and_execute(|| {
		assert_ok!(spend(BIG, 400));
		crate::Tracks::<Test>::mutate(0, BIG, |track| {
			let limit = SpendLimit { share: PERCENT, period: 10 * DAY };
			track.as_mut().expect("there is one").limit = Limit::Spend(limit);
		});
		assert_ok!(spend(BIG, 100));
		after(10 * DAY);
		assert_noop!(spend(BIG, 101), Error::<Test>::OverBudget);
		assert_ok!(spend(BIG, 100));
	});
}

#[test]
fn community_spends_its_own_and_leaves_nothing_behind() {
	spender().build_and_execute(|| {
		let limit = Limit::Spend(SpendLimit { share: 10 * PERCENT, period: DAY });
		let tracks = vec![Track { limit, ..track(TrackKind::General) }];
		let tracks = tracks.try_into().expect("few enough");
		assert_ok!(Dao::create(signed(ALICE), settings(), tracks));
		assert_eq!(spend_of(1, 0, &GOLD, 1_000), Ok(1));
		assert_noop!(spend_of(1, 0, &GOLD, 1), Error::<Test>::OverBudget);
		assert_ok!(Dao::dissolve(signed(ALICE), 1));
		assert_eq!(Spendings::<Test>::iter().count(), 0);
		assert_noop!(spend_of(1, 0, &GOLD, 1), BadOrigin);
	});
}
