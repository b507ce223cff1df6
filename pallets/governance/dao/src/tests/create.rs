use crate::{
	mock::*, Communities, Error, Event, Limit, Settings, Track, TrackKind, Tracks, MAX_WAIT,
};
use frame_support::{assert_noop, assert_ok};
use hanse_ballot::{Curve, Late, Ramp, Rules, SpendLimit, MAX_PERIOD, WHOLE};
use hanse_curve::time::{DAY, HOUR};
use sp_runtime::TokenError;

#[test]
fn create_makes_a_community_and_holds_the_deposit() {
	ExtBuilder::default().build_and_execute(|| {
		assert_ok!(Dao::create(signed(ALICE), settings(), tracks()));
		let treasury = Dao::treasury_of(1);
		let created =
			Event::Created { community: 1, creator: ALICE, treasury, deposit: COMMUNITY_DEPOSIT };
		assert_eq!(events(), [created]);
		assert_eq!(deposited(ALICE), COMMUNITY_DEPOSIT);
		let community = Communities::<Test>::get(1).expect("it was made");
		assert_eq!(community.settings, settings());
		assert_eq!((community.members, community.proposals), (0, 0));
		assert_eq!(community.longest, RULES.longest());
		assert_eq!(Tracks::<Test>::get(1, 0), Some(tracks()[0]));
		assert_eq!(Tracks::<Test>::get(1, 1), Some(tracks()[1]));
		assert_eq!(Tracks::<Test>::get(1, 2), None);
	});
}

#[test]
fn communities_have_treasuries_of_their_own() {
	ExtBuilder::default().build_and_execute(|| {
		let treasuries = [0, 1, 2, 3].map(Dao::treasury_of);
		assert_eq!(treasuries[0], TREASURY);
		for (at, treasury) in treasuries.iter().enumerate() {
			assert!(!treasuries[..at].contains(treasury));
			assert!(!EVERYBODY.contains(treasury));
		}
	});
}

/// The number of the chain is kept for the genesis, on a chain that has none as well.
#[test]
fn nobody_can_create_the_chain() {
	ExtBuilder::default().with_chain(None).build_and_execute(|| {
		// Nor on one that got this pallet by an upgrade.
		crate::NextCommunity::<Test>::kill();
		assert_eq!(created(ALICE), 1);
		assert_eq!(created(ALICE), 2);
		assert!(!Communities::<Test>::contains_key(0));
	});
}

#[test]
fn create_refuses_settings_that_make_no_sense() {
	ExtBuilder::default().build_and_execute(|| {
		let good = settings();
		let ramp = |ramp| Settings { ramp, ..settings() };
		for (bad, error) in [
			(Settings { name: Default::default(), ..good.clone() }, Error::<Test>::NoName),
			(Settings { asset: Asset::WithId(7), ..good.clone() }, Error::<Test>::UnknownAsset),
			(Settings { min_stake: 4, ..good.clone() }, Error::<Test>::StakeTooSmall),
			(
				Settings { asset: NATIVE, min_stake: MEMBER_DEPOSIT - 1, ..good.clone() },
				Error::<Test>::StakeTooSmall,
			),
			(ramp(Ramp { step: 0, ..RAMP }), Error::<Test>::ZeroRamp),
			(ramp(Ramp { delay: 0, ..RAMP }), Error::<Test>::DelayOutOfRange),
			(ramp(Ramp { steps: 65, ..RAMP }), Error::<Test>::RampTooFine),
			// More hours in the longest vote than can be remembered.
			(ramp(Ramp { step: HOUR, ..RAMP }), Error::<Test>::RampTooFine),
			(
				Settings { unbonding: RULES.longest(), ..good.clone() },
				Error::<Test>::UnbondingTooShort,
			),
			(Settings { unbonding: MAX_WAIT + 1, ..good.clone() }, Error::<Test>::WaitTooLong),
			(Settings { lock_period: MAX_WAIT + 1, ..good.clone() }, Error::<Test>::WaitTooLong),
			(
				Settings { max_conviction: 6, lock_period: DAY, ..good.clone() },
				Error::<Test>::ConvictionOutOfRange,
			),
			(Settings { max_conviction: 1, ..good.clone() }, Error::<Test>::ConvictionOutOfRange),
		] {
			assert_noop!(Dao::create(signed(ALICE), bad, tracks()), error);
		}
		let longer = Settings { unbonding: RULES.longest() + 1, ..good };
		assert_ok!(Dao::create(signed(ALICE), longer, tracks()));
	});
}

#[test]
fn create_refuses_tracks_that_make_no_sense() {
	ExtBuilder::default().build_and_execute(|| {
		let good = track(TrackKind::General);
		let rules = |rules| Track { rules, ..track(TrackKind::General) };
		let curve = |from, to| Curve::Linear { from, to };
		let steps = Curve::Stepped { from: WHOLE, to: WHOLE, steps: 0 };
		for (bad, error) in [
			(track(TrackKind::Root), Error::<Test>::RootMisplaced),
			(Track { deposit: MIN_DEPOSIT - 1, ..good }, Error::<Test>::DepositTooSmall),
			(
				rules(Rules { approval: curve(WHOLE + 1, WHOLE), ..RULES }),
				Error::<Test>::ThresholdTooHigh,
			),
			(rules(Rules { approval: curve(1, 2), ..RULES }), Error::<Test>::ThresholdRises),
			(rules(Rules { approval: steps, ..RULES }), Error::<Test>::ZeroSteps),
			(
				rules(Rules { approval: curve(WHOLE, WHOLE / 2 - 1), ..RULES }),
				Error::<Test>::ApprovalTooLow,
			),
			(rules(Rules { support: curve(1, 0), ..RULES }), Error::<Test>::SupportZero),
			(rules(Rules { enact: 0, ..RULES }), Error::<Test>::ZeroPeriod),
			(rules(Rules { window: MAX_PERIOD + 1, ..RULES }), Error::<Test>::PeriodTooLong),
			(
				rules(Rules { late: Late { within: RULES.decide + 1, extend: 0 }, ..RULES }),
				Error::<Test>::LateTooLong,
			),
			(Track { limit: Limit::Step(0), ..good }, Error::<Test>::LimitOutOfRange),
			(
				Track { limit: Limit::Spend(SpendLimit { share: 1, period: 0 }), ..good },
				Error::<Test>::LimitOutOfRange,
			),
		] {
			let tracks = vec![good, bad].try_into().expect("few enough");
			assert_noop!(Dao::create(signed(ALICE), settings(), tracks), error);
		}
		let none = Default::default();
		assert_noop!(Dao::create(signed(ALICE), settings(), none), Error::<Test>::NoTracks);
	});
}

#[test]
fn create_is_refused_without_the_deposit() {
	ExtBuilder::default().build_and_execute(|| {
		let all = WEALTH - COMMUNITY_DEPOSIT;
		assert_ok!(Balances::transfer_keep_alive(signed(ALICE), BOB, all));
		assert_noop!(
			Dao::create(signed(ALICE), settings(), tracks()),
			TokenError::FundsUnavailable
		);
	});
}
