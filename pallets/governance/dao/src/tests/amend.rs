use crate::{
	mock::*, Communities, Error, Event, Limit, Origin, Settings, SettingsOf, Track, TrackKind,
	TrackList, Tracks, MAX_TRACKS, MAX_WAIT,
};
use frame_support::{assert_noop, assert_ok};
use hanse_ballot::{Choice, Conviction, Curve, Late, Phase, Ramp, Rules};
use hanse_curve::time::{DAY, HOUR};
use sp_runtime::{traits::BadOrigin, DispatchResult};

/// What a community votes by now.
fn rules_of(community: u32) -> (SettingsOf<Test>, TrackList) {
	let settings = Communities::<Test>::get(community).expect("there is one").settings;
	let mut tracks: Vec<_> = Tracks::<Test>::iter_prefix(community).collect();
	tracks.sort_by_key(|(number, _)| *number);
	let tracks: Vec<Track> = tracks.into_iter().map(|(_, track)| track).collect();
	(settings, tracks.try_into().expect("few enough"))
}

/// Changes settings and tracks of the chain as root.
fn amended(change: impl FnOnce(&mut SettingsOf<Test>, &mut Vec<Track>)) -> DispatchResult {
	let (mut settings, tracks) = rules_of(0);
	let mut tracks = tracks.into_inner();
	change(&mut settings, &mut tracks);
	Dao::amend(root(), 0, settings, tracks.try_into().expect("few enough"))
}

fn on(community: u32, track: u8) -> RuntimeOrigin {
	Origin::Track { community, track }.into()
}

#[test]
fn amend_changes_settings_and_tracks() {
	ExtBuilder::default().with_three().build_and_execute(|| {
		let rules = Rules { decide: 5 * DAY, ..RULES };
		assert_ok!(amended(|settings, tracks| {
			settings.name = b"Chain of chains".to_vec().try_into().expect("short enough");
			settings.min_stake = 60;
			settings.floor = 20_000;
			settings.unbonding = 25 * DAY;
			settings.max_conviction = 1;
			tracks[usize::from(GENERAL)] =
				Track { deposit: 70, rules, ..track(TrackKind::General) };
			tracks.push(track(TrackKind::BigSpend));
		}));
		assert_eq!(events(), [Event::Amended { community: 0 }]);
		let (settings, tracks) = rules_of(0);
		assert_eq!((settings.min_stake, settings.unbonding), (60, 25 * DAY));
		assert_eq!((settings.name.to_vec(), settings.floor), (b"Chain of chains".to_vec(), 20_000));
		assert_eq!((tracks.len(), tracks[4]), (5, track(TrackKind::BigSpend)));
		assert_eq!(tracks[0], track(TrackKind::Root));
		let id = proposed(0, GENERAL, &remark());
		let stored = proposal(id);
		assert_eq!((stored.proposer.amount, stored.terms.rules), (70, rules));
		assert_eq!((stored.total, stored.terms.max_conviction), (full(20_000), 1));
		assert_noop!(Dao::stake(signed(DAVE), 0, 59), Error::<Test>::StakeTooSmall);
	});
}

#[test]
fn amend_is_refused_to_everybody_but_root() {
	ExtBuilder::default().with_three().build_and_execute(|| {
		let other = created(ALICE);
		let (settings, tracks) = rules_of(0);
		let amend = |origin| Dao::amend(origin, 0, settings.clone(), tracks.clone());
		for track in [ROOT, GENERAL, CANCEL, KILL, 9] {
			assert_noop!(amend(on(0, track)), BadOrigin);
		}
		for origin in [signed(ALICE), on(other, 0), RuntimeOrigin::none()] {
			assert_noop!(amend(origin), BadOrigin);
		}
		assert_ok!(amend(root()));
		// Root is the chain's, and the rules of another community are not.
		let (settings, tracks) = rules_of(other);
		for origin in [root(), on(other, 0), on(other, 1), signed(ALICE)] {
			assert_noop!(Dao::amend(origin, other, settings.clone(), tracks.clone()), BadOrigin);
		}
	});
	ExtBuilder::default().with_chain(None).build_and_execute(|| {
		let amend = Dao::amend(root(), 0, settings(), tracks());
		assert_noop!(amend, Error::<Test>::CommunityNotFound);
	});
}

#[test]
fn amend_refuses_what_would_rewrite_history() {
	ExtBuilder::default().with_three().build_and_execute(|| {
		let asset = amended(|settings, _| settings.asset = GOLD);
		assert_noop!(asset, Error::<Test>::HistoryFixed);
		for ramp in [Ramp { steps: 20, ..RAMP }, Ramp { delay: 2, ..RAMP }] {
			let ramp = amended(|settings, _| settings.ramp = ramp);
			assert_noop!(ramp, Error::<Test>::HistoryFixed);
		}
		let shorter = amended(|settings, _| settings.unbonding = UNBONDING - 1);
		assert_noop!(shorter, Error::<Test>::UnbondingTooShort);
		// Nor can a vote become longer than the wait.
		let longer = |settings: &mut SettingsOf<Test>, tracks: &mut Vec<Track>, unbonding| {
			settings.unbonding = unbonding;
			tracks[0].rules.decide = 20 * DAY;
		};
		let longest = RULES.longest() + 10 * DAY;
		assert_noop!(
			amended(|settings, tracks| longer(settings, tracks, longest)),
			Error::<Test>::UnbondingTooShort
		);
		assert_ok!(amended(|settings, tracks| longer(settings, tracks, longest + 1)));
		// The longest vote there ever was is remembered.
		assert_ok!(amended(|_, tracks| tracks[0].rules.decide = DAY));
		assert_eq!(Communities::<Test>::get(0).expect("it is the chain").longest, longest);
	});
}

#[test]
fn amend_refuses_tracks_that_would_mean_something_else() {
	ExtBuilder::default().with_three().build_and_execute(|| {
		assert_noop!(
			amended(|_, tracks| {
				tracks.pop();
			}),
			Error::<Test>::TrackFixed
		);
		assert_noop!(amended(|_, tracks| tracks.swap(1, 2)), Error::<Test>::TrackFixed);
		let kind = |at: usize, kind| amended(move |_, tracks| tracks[at].kind = kind);
		assert_noop!(kind(1, TrackKind::BigSpend), Error::<Test>::TrackFixed);
		assert_noop!(kind(1, TrackKind::Root), Error::<Test>::RootMisplaced);
		assert_noop!(kind(0, TrackKind::General), Error::<Test>::RootMisplaced);
		assert_noop!(amended(|_, tracks| tracks.clear()), Error::<Test>::NoTracks);
		// Settings and tracks have to make sense, as from the start.
		assert_noop!(
			amended(|settings, _| settings.unbonding = MAX_WAIT + 1),
			Error::<Test>::WaitTooLong
		);
		assert_noop!(
			amended(|_, tracks| tracks[1].deposit = MIN_DEPOSIT - 1),
			Error::<Test>::DepositTooSmall
		);
		assert_noop!(
			amended(|_, tracks| tracks[1].limit = Limit::Step(0)),
			Error::<Test>::LimitOutOfRange
		);
		let more = |_: &mut SettingsOf<Test>, tracks: &mut Vec<Track>| {
			tracks.resize(MAX_TRACKS as usize, track(TrackKind::SmallSpend));
		};
		assert_ok!(amended(more));
		assert_eq!(rules_of(0).1.len(), 16);
	});
}

/// Whoever changes the chain's rules can make any decision: no track does that but the root track,
/// neither from the genesis nor added later.
#[test]
fn chain_has_no_track_that_changes_its_rules() {
	ExtBuilder::default().with_three().build_and_execute(|| {
		let added = amended(|_, tracks| tracks.push(track(TrackKind::Rules)));
		assert_noop!(added, Error::<Test>::RulesMisplaced);
	});
}

#[test]
fn root_track_changes_the_rules_of_the_chain() {
	ExtBuilder::default().with_three().build_and_execute(|| {
		let (mut settings, tracks) = rules_of(0);
		settings.max_conviction = 0;
		let call = crate::Call::amend { community: 0, settings, tracks };
		let id = approved(ROOT, &RuntimeCall::Dao(call));
		assert_ok!(execute(id));
		assert_eq!(rules_of(0).0.max_conviction, 0);
	});
}

#[test]
fn community_changes_its_own_rules_where_it_has_a_track_for_it() {
	ExtBuilder::default().with_three().build_and_execute(|| {
		let own = vec![track(TrackKind::General), track(TrackKind::Rules)];
		let own: TrackList = own.try_into().expect("few enough");
		assert_ok!(Dao::create(signed(ALICE), settings(), own.clone()));
		assert_ok!(Dao::create(signed(EVE), settings(), own.clone()));
		assert_ok!(Dao::stake(signed(ALICE), 1, 5_000));
		after(40 * DAY);
		let new = Settings { min_stake: 77, ..settings() };
		let amend = |community, settings: &SettingsOf<Test>| {
			let (settings, tracks) = (settings.clone(), own.clone());
			RuntimeCall::Dao(crate::Call::amend { community, settings, tracks })
		};
		let chain = amend(0, &Settings { asset: NATIVE, ..settings() });
		let ids = [
			proposed(1, 1, &amend(1, &new)),
			proposed(1, 1, &amend(2, &new)),
			proposed(1, 1, &chain),
		];
		after(40 * DAY + 2 * HOUR);
		for id in ids {
			voted(ALICE, id, Choice::Aye);
		}
		after(41 * DAY + 8 * HOUR);
		for id in ids {
			assert_ok!(execute(id));
		}
		// Those of another community, and of the chain, stay as they are.
		assert_eq!(rules_of(1).0.min_stake, 77);
		assert_eq!((rules_of(2).0.min_stake, rules_of(0).0.min_stake), (MIN_STAKE, MIN_STAKE));
	});
}

/// Thresholds are lowered for what is being decided, or raised, or time is taken from it.
#[test]
fn running_proposals_keep_their_rules() {
	ExtBuilder::default().with_three().build_and_execute(|| {
		let id = proposed(0, GENERAL, &remark());
		let easy = Curve::Linear { from: 500_000_000, to: 500_000_000 };
		let (confirm, late) = (HOUR, Late { within: 0, extend: 0 });
		let support = Curve::Linear { from: 1, to: 1 };
		let rules = Rules { decide: DAY, confirm, late, approval: easy, support, ..RULES };
		assert_ok!(amended(|settings, tracks| {
			tracks[usize::from(GENERAL)].rules = rules;
			(settings.max_conviction, settings.lock_period) = (1, DAY);
		}));
		after(2 * HOUR);
		let level = Conviction::new(3).expect("there is such a level");
		assert_ok!(Dao::vote(signed(CAROL), id, Choice::Aye, level));
		// A fifth is not enough yet, by its rules, and the vote is not over after a day.
		after(2 * HOUR + 2 * DAY);
		assert_eq!(phase(id), Phase::Deciding { until: NOW + 2 * HOUR + 10 * DAY });
		assert_eq!(proposal(id).terms.rules, RULES);
		let vote = crate::Votes::<Test>::get(id, CAROL).expect("she has voted");
		assert_eq!(vote.until, Some(NOW + RULES.longest() + 4 * LOCK_PERIOD));
		// A new one goes by the new rules.
		let new = proposed(0, GENERAL, &remark());
		after(4 * HOUR + 2 * DAY);
		let refused = Dao::vote(signed(BOB), new, Choice::Aye, level);
		assert_noop!(refused, Error::<Test>::ConvictionOutOfRange);
		voted(BOB, new, Choice::Aye);
		assert_eq!(phase(new), Phase::Confirming { until: NOW + 5 * HOUR + 2 * DAY });
	});
}

/// A delegation is ended when votes have become short. Those that were long before go on and may
/// contain it.
#[test]
fn shorter_votes_do_not_let_stake_vote_twice() {
	ExtBuilder::default().with_three().build_and_execute(|| {
		assert_ok!(Dao::delegate(signed(ALICE), 0, GENERAL, BOB));
		let id = proposed(0, GENERAL, &remark());
		after(2 * HOUR);
		voted(BOB, id, Choice::Nay);
		let rules = Rules { decide: DAY, late: Late { within: 0, extend: 0 }, ..RULES };
		assert_ok!(amended(|_, tracks| tracks.iter_mut().for_each(|track| track.rules = rules)));
		assert_ok!(Dao::undelegate(signed(ALICE), 0, GENERAL));
		set_time(Timestamp::get() + rules.longest());
		let vote = |who| Dao::vote(signed(who), id, Choice::Nay, Conviction::default());
		assert_noop!(vote(ALICE), Error::<Test>::NoPower);
		let again = Dao::delegate(signed(ALICE), 0, GENERAL, CAROL);
		assert_noop!(again, Error::<Test>::StillCounted);
		assert_ok!(vote(CAROL));
		assert_eq!(proposal(id).tally.turnout, full(10_000));
	});
}

/// What was put together while votes were short stays together when they become long: the sums of
/// everybody and of each member still agree, so that all can leave.
#[test]
fn longer_votes_let_everybody_leave() {
	ExtBuilder::default().with_three().build_and_execute(|| {
		for day in 0..5 {
			after(day * DAY);
			assert_ok!(Dao::stake(signed(DAVE), 0, 100));
		}
		assert_ok!(Dao::delegate(signed(DAVE), 0, GENERAL, CAROL));
		after(46 * DAY);
		// Settles what everybody has, and the pool, but not what Dave has.
		assert_ok!(Dao::stake(signed(ALICE), 0, 100));
		assert_ok!(Dao::delegate(signed(ALICE), 0, GENERAL, CAROL));
		assert_ok!(amended(|settings, tracks| {
			settings.unbonding = 50 * DAY;
			tracks[0].rules.decide = 40 * DAY;
		}));
		check_invariants();
		let id = proposed(0, GENERAL, &remark());
		assert_eq!(proposal(id).total, full(10_500));
		assert_ok!(Dao::undelegate(signed(DAVE), 0, GENERAL));
		assert_ok!(Dao::undelegate(signed(ALICE), 0, GENERAL));
		check_invariants();
		after(46 * DAY + 44 * DAY);
		assert_ok!(Dao::unstake(signed(DAVE), 0, 500));
		assert_ok!(Dao::unstake(signed(ALICE), 0, 5_100));
	});
}

/// Who has left before the wait became longer waits as long as it was told.
#[test]
fn longer_unbonding_is_for_those_who_leave_later() {
	ExtBuilder::default().with_three().build_and_execute(|| {
		assert_ok!(Dao::unstake(signed(ALICE), 0, 1_000));
		assert_ok!(amended(|settings, _| settings.unbonding = 30 * DAY));
		assert_ok!(Dao::unstake(signed(BOB), 0, 1_000));
		after(UNBONDING);
		assert_ok!(Dao::withdraw(signed(EVE), 0, ALICE));
		assert_noop!(Dao::withdraw(signed(EVE), 0, BOB), Error::<Test>::NothingToWithdraw);
		after(30 * DAY);
		assert_ok!(Dao::withdraw(signed(EVE), 0, BOB));
	});
}
