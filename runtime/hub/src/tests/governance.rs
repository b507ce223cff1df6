//! How the chain decides, and what its decisions may do.

use super::*;
use crate::{
	configs::{
		governance::{rehearse, Tracks},
		issuance::NativeAsset,
	},
	units::UNIT,
	Dao, Moment, Preimage, RuntimeEvent, RuntimeOrigin, SafeMode, Sinks, Treasuries,
};
use frame_support::{
	assert_noop, assert_ok,
	migrations::FailedMigrationHandler,
	traits::{
		fungible::{InspectHold, Mutate},
		Contains, QueryPreimage,
	},
	weights::Weight,
};
use hanse_ballot::{Choice, Conviction, Phase};
use hanse_curve::time::DAY;
use hanse_rehearsal::Progress;
use hanse_runtime_common::fees::TreasuryAccount;
use pallet_dao::{Content, Origin, Track, TrackFilter, TrackId, TrackKind, CHAIN, ROOT_TRACK};
use sp_keyring::Sr25519Keyring::{Alice, Bob, Charlie, Dave, Eve};
use sp_runtime::{
	traits::{Dispatchable, Hash as _},
	DispatchError, DispatchResult, Perbill,
};

/// When the tests begin.
pub(super) const START: Moment = 1_800_000_000_000;

const KINDS: [TrackKind; 10] = [
	TrackKind::Root,
	TrackKind::Whitelisted,
	TrackKind::BigSpend,
	TrackKind::SmallSpend,
	TrackKind::Parameters,
	TrackKind::Recall,
	TrackKind::Cancel,
	TrackKind::Kill,
	TrackKind::General,
	TrackKind::Rules,
];

pub(super) fn at(now: Moment) {
	pallet_timestamp::Now::<Runtime>::put(now);
}

pub(super) fn now() -> Moment {
	pallet_timestamp::Now::<Runtime>::get()
}

pub(super) fn by(who: Sr25519Keyring) -> RuntimeOrigin {
	RuntimeOrigin::signed(account(who))
}

fn set_fee_burn(percent: u32) -> RuntimeCall {
	let share = Perbill::from_percent(percent);
	RuntimeCall::Sinks(pallet_sinks::Call::set_fee_burn { share })
}

pub(super) fn authorize(code_hash: [u8; 32]) -> RuntimeCall {
	let code_hash = code_hash.into();
	RuntimeCall::System(frame_system::Call::authorize_upgrade { code_hash })
}

/// The number of the chain's track of that kind.
pub(super) fn track_of(kind: TrackKind) -> TrackId {
	let mut tracks = pallet_dao::Tracks::<Runtime>::iter_prefix(CHAIN);
	tracks.find(|(_, track)| track.kind == kind).expect("the chain has one").0
}

/// Alice proposes a call.
pub(super) fn propose(track: TrackId, call: &RuntimeCall) -> Result<u64, DispatchError> {
	let bytes = call.encode();
	let (hash, len) = (sp_runtime::traits::BlakeTwo256::hash(&bytes), bytes.len() as u32);
	if Preimage::len(&hash).is_none() {
		Preimage::note_preimage(by(Alice), bytes).map_err(|failed| failed.error)?;
	}
	Dao::submit(by(Alice), CHAIN, track, Content::Call { hash, len }, None)?;
	Ok(pallet_dao::NextProposal::<Runtime>::get() - 1)
}

/// Five members of six vote for a proposal, and the time passes that is needed.
pub(super) fn approve(proposal: u64) {
	at(now() + 1_000);
	for who in [Alice, Bob, Charlie, Dave, Eve] {
		let plain = Conviction::new(0).expect("there is a plain one");
		assert_ok!(Dao::vote(by(who), proposal, Choice::Aye, plain));
	}
	while let Phase::Confirming { until } | Phase::Enacting { until } =
		Dao::proposal_status(proposal).expect("it goes on").phase
	{
		at(until);
	}
}

pub(super) fn execute(proposal: u64) -> DispatchResult {
	let weight = Weight::from_parts(100_000_000_000, 1_000_000);
	let executed = Dao::execute(by(Eve), proposal, 1_000, weight);
	executed.map(|_| ()).map_err(|failed| failed.error)
}

/// Decides and executes.
pub(super) fn decide(track: TrackId, call: &RuntimeCall) {
	let proposal = propose(track, call).expect("it can be proposed");
	approve(proposal);
	execute(proposal).expect("it is approved");
}

pub(super) fn governed(test: impl FnOnce()) {
	chain("local").execute_with(|| {
		System::set_block_number(1);
		at(START);
		test();
		assert_ok!(Dao::do_try_state());
	});
}

#[test]
fn members_of_the_built_in_networks_have_staked_and_can_decide() {
	governed(|| {
		let staked = Balances::total_balance_on_hold(&account(Bob));
		assert_eq!(staked, 1_000_000 * UNIT);
		assert_eq!(Dao::treasury_of(CHAIN), TreasuryAccount::get());
		decide(ROOT_TRACK, &authorize([7; 32]));
		let authorized = System::authorized_upgrade().expect("it was decided");
		assert_eq!(authorized.code_hash(), &[7; 32].into());
	});
}

#[test]
fn economies_decide_in_weeks_and_only_once_enough_is_staked() {
	for preset in ["metamars-local", "metamart-local", "mbt-local", "mutual-local"] {
		chain(preset).execute_with(|| {
			let chain = pallet_dao::Communities::<Runtime>::get(CHAIN).expect("it governs itself");
			assert_eq!(chain.members, 0, "{preset}");
			let cap = pallet_emission::Cap::<Runtime>::get().expect("an economy has a cap");
			assert_eq!(chain.settings.floor, cap / 20, "{preset}");
			assert!(chain.settings.unbonding > chain.longest, "{preset}");
			let root = pallet_dao::Tracks::<Runtime>::get(CHAIN, ROOT_TRACK).expect("it is there");
			assert_eq!(root.rules, hanse_ballot::table::ROOT, "{preset}");
			assert_eq!(root.deposit, 10_000 * UNIT, "{preset}");
		});
	}
}

#[test]
fn parameters_move_a_fifth_at_a_time() {
	governed(|| {
		let parameters = track_of(TrackKind::Parameters);
		assert_eq!(Sinks::fee_burn_share(), Perbill::from_percent(10));
		decide(parameters, &set_fee_burn(12));
		assert_eq!(Sinks::fee_burn_share(), Perbill::from_percent(12));
		let error = DispatchError::from(pallet_dao::Error::<Runtime>::CallNotAllowed);
		assert_eq!(propose(parameters, &set_fee_burn(15)), Err(error));
		// From nothing there is no step: that is for root.
		decide(ROOT_TRACK, &set_fee_burn(0));
		assert_eq!(propose(parameters, &set_fee_burn(1)), Err(error));
	});
}

#[test]
fn steps_that_were_approved_together_do_not_add_up() {
	governed(|| {
		let parameters = track_of(TrackKind::Parameters);
		let first = propose(parameters, &set_fee_burn(8)).expect("a fifth less");
		approve(first);
		let second = propose(parameters, &set_fee_burn(12)).expect("a fifth more");
		approve(second);
		assert_ok!(execute(first));
		// From 8 to 12 is half as much again.
		assert!(execute(second).is_err());
		assert_eq!(Sinks::fee_burn_share(), Perbill::from_percent(8));
	});
}

#[test]
fn parameters_of_a_community_are_not_those_of_the_chain() {
	governed(|| {
		let foreign = Origin::Track { community: 1, track: track_of(TrackKind::Parameters) };
		assert_noop!(set_fee_burn(11).dispatch(foreign.into()), DispatchError::BadOrigin);
		let spender = Origin::Track { community: CHAIN, track: track_of(TrackKind::SmallSpend) };
		assert_noop!(set_fee_burn(11).dispatch(spender.into()), DispatchError::BadOrigin);
	});
}

/// What would make another origin of the decision of a track, or what only root may do.
fn rights_of_root() -> Vec<RuntimeCall> {
	let call = Box::new(transfer(account(Bob), 1));
	let nobody = Box::new(frame_system::RawOrigin::Root.into());
	vec![
		authorize([7; 32]),
		RuntimeCall::System(frame_system::Call::set_code { code: vec![] }),
		RuntimeCall::System(frame_system::Call::set_storage { items: vec![] }),
		RuntimeCall::Utility(pallet_utility::Call::dispatch_as {
			as_origin: nobody,
			call: call.clone(),
		}),
		RuntimeCall::Utility(pallet_utility::Call::as_derivative { index: 0, call: call.clone() }),
		RuntimeCall::Utility(pallet_utility::Call::if_else {
			main: call.clone(),
			fallback: call.clone(),
		}),
		RuntimeCall::Proxy(pallet_proxy::Call::proxy {
			real: account(Alice).into(),
			force_proxy_type: None,
			call,
		}),
		RuntimeCall::SafeMode(pallet_safe_mode::Call::force_enter {}),
		RuntimeCall::Emission(pallet_emission::Call::close {}),
		RuntimeCall::Balances(pallet_balances::Call::force_set_balance {
			who: account(Bob).into(),
			new_free: 1,
		}),
	]
}

#[test]
fn no_track_but_the_first_has_a_right_of_root() {
	governed(|| {
		for call in rights_of_root() {
			for kind in KINDS {
				assert_eq!(
					Tracks::admits(kind, &call),
					kind == TrackKind::Root,
					"{kind:?} {call:?}"
				);
			}
			// And if a filter were too wide, the call itself would refuse the origin.
			for track in 1..8 {
				let origin = Origin::Track { community: CHAIN, track };
				assert!(call.clone().dispatch(origin.into()).is_err(), "{track} {call:?}");
			}
		}
	});
}

#[test]
fn batch_of_a_track_is_filtered_call_by_call() {
	governed(|| {
		let parameters = track_of(TrackKind::Parameters);
		let batch = |calls| RuntimeCall::Utility(pallet_utility::Call::batch_all { calls });
		let good = propose(parameters, &batch(vec![set_fee_burn(11), set_fee_burn(12)]));
		let good = good.expect("a batch of steps");
		approve(good);
		assert_ok!(execute(good));
		assert_eq!(Sinks::fee_burn_share(), Perbill::from_percent(12));

		let bad = propose(parameters, &batch(vec![set_fee_burn(13), authorize([7; 32])]));
		let bad = bad.expect("what is inside is asked for when it is made");
		approve(bad);
		assert_ok!(execute(bad));
		assert!(Dao::proposal_status(bad).is_some_and(|status| status.proposal.attempts == 1));
		assert_eq!(Sinks::fee_burn_share(), Perbill::from_percent(12));
		assert!(System::authorized_upgrade().is_none());
	});
}

#[test]
fn tracks_of_the_chain_end_each_others_proposals() {
	governed(|| {
		let proposal = propose(ROOT_TRACK, &authorize([7; 32])).expect("it can be proposed");
		let kill = RuntimeCall::Dao(pallet_dao::Call::kill { proposal });
		let treasury = Balances::balance(&TreasuryAccount::get());
		decide(track_of(TrackKind::Kill), &kill);
		assert!(Dao::proposal_status(proposal).is_none());
		let gained = Balances::balance(&TreasuryAccount::get()) - treasury;
		assert_eq!(gained, 10_000 * UNIT);

		let proposal = propose(ROOT_TRACK, &authorize([7; 32])).expect("it can be proposed");
		let held = Balances::total_balance_on_hold(&account(Alice));
		let cancel = RuntimeCall::Dao(pallet_dao::Call::cancel { proposal });
		decide(track_of(TrackKind::Cancel), &cancel);
		assert!(Dao::proposal_status(proposal).is_none());
		// The preimage of the other proposal is on hold now.
		assert!(Balances::total_balance_on_hold(&account(Alice)) < held - 9_000 * UNIT);
	});
}

#[test]
fn decisions_go_on_in_safe_mode_and_cannot_be_paused() {
	governed(|| {
		assert_ok!(SafeMode::force_enter(RuntimeOrigin::root()));
		decide(ROOT_TRACK, &RuntimeCall::SafeMode(pallet_safe_mode::Call::force_exit {}));
		assert!(!pallet_safe_mode::EnteredUntil::<Runtime>::exists());
		let proposal = RuntimeCall::Dao(pallet_dao::Call::poke { proposal: 0 });
		assert!(crate::configs::system::NeverPaused::contains(&proposal));
	});
}

#[test]
fn failed_migration_leads_into_safe_mode_and_not_to_a_standstill() {
	governed(|| {
		use frame_support::migrations::FailedMigrationHandling::ForceUnstuck;
		let handled = crate::configs::governance::IntoSafeMode::failed(Some(0));
		assert_eq!(handled, ForceUnstuck);
		assert_eq!(pallet_safe_mode::EnteredUntil::<Runtime>::get(), Some(u32::MAX));
		// And once more, when it is there already.
		let handled = crate::configs::governance::IntoSafeMode::failed(None);
		assert_eq!(handled, ForceUnstuck);
	});
}

#[test]
fn rehearsal_tells_how_far_the_migrations_came() {
	governed(|| {
		assert_eq!(rehearse(4), Progress::Done);
		pallet_migrations::Cursor::<Runtime>::put(pallet_migrations::MigrationCursor::Stuck);
		assert_eq!(rehearse(4), Progress::Failed);
		pallet_migrations::Cursor::<Runtime>::kill();
		System::deposit_event(RuntimeEvent::Migrations(pallet_migrations::Event::UpgradeFailed));
		assert_eq!(rehearse(4), Progress::Failed);
	});
}

#[test]
fn rules_of_the_chain_are_changed_by_root_and_no_other() {
	governed(|| {
		let community = pallet_dao::Communities::<Runtime>::get(CHAIN).expect("it is there");
		let mut tracks: Vec<Track> = (0..8)
			.map(|track| pallet_dao::Tracks::<Runtime>::get(CHAIN, track).expect("one of eight"))
			.collect();
		tracks[0].deposit *= 2;
		let amend = RuntimeCall::Dao(pallet_dao::Call::amend {
			community: CHAIN,
			settings: community.settings,
			tracks: tracks.try_into().expect("eight are not too many"),
		});
		for track in 1..8 {
			let origin = Origin::Track { community: CHAIN, track };
			assert_noop!(amend.clone().dispatch(origin.into()), DispatchError::BadOrigin);
		}
		decide(ROOT_TRACK, &amend);
		let root = pallet_dao::Tracks::<Runtime>::get(CHAIN, ROOT_TRACK).expect("it is there");
		assert_eq!(root.deposit, 20_000 * UNIT);
	});
}

/// Orders `amount` coins of the chain's treasury for Charlie.
fn order(amount: u128, release: Option<hanse_curve::Release>) -> RuntimeCall {
	let order = pallet_treasuries::Order {
		asset: NativeAsset::get(),
		amount,
		beneficiary: account(Charlie),
		purpose: b"bread".to_vec().try_into().expect("it is short"),
		valid_from: None,
		expires: None,
		release,
	};
	RuntimeCall::Treasuries(pallet_treasuries::Call::spend { order })
}

fn fill_treasury() {
	assert_ok!(Balances::mint_into(&TreasuryAccount::get(), 100_000 * UNIT));
}

#[test]
fn small_payments_take_a_thousandth_of_the_treasury_in_a_month() {
	governed(|| {
		fill_treasury();
		let small = track_of(TrackKind::SmallSpend);
		decide(small, &order(60 * UNIT, None));
		assert_eq!(
			Dao::spent_by(CHAIN, small, NativeAsset::get()).map(|it| it.spent),
			Some(60 * UNIT)
		);
		let before = Balances::balance(&account(Charlie));
		assert_ok!(Treasuries::payout(by(Eve), CHAIN, 0));
		assert_eq!(Balances::balance(&account(Charlie)) - before, 60 * UNIT);

		// The next one would pass the limit: it fails, and the proposal says so.
		let second = propose(small, &order(60 * UNIT, None)).expect("it can be proposed");
		approve(second);
		assert_ok!(execute(second));
		assert!(Treasuries::payments_of(CHAIN).is_empty());
		assert!(Dao::proposal_status(second).is_some_and(|status| status.proposal.attempts == 1));

		// Large payments have a limit of their own.
		let big = track_of(TrackKind::BigSpend);
		decide(big, &order(4_000 * UNIT, None));
		assert_eq!(Treasuries::payments_of(CHAIN).len(), 1);
		assert_ok!(Treasuries::do_try_state());
	});
}

#[test]
fn payment_that_is_released_later_becomes_a_grant() {
	governed(|| {
		fill_treasury();
		let start = START + DAY;
		let release = hanse_curve::Release::Linear { start, end: start + 100 * DAY };
		decide(ROOT_TRACK, &order(1_000 * UNIT, Some(release)));
		let payment = Treasuries::payments_of(CHAIN)[0].0;
		assert_ok!(Treasuries::payout(by(Charlie), CHAIN, payment));
		at(start + 50 * DAY);
		let grants = crate::Grants::grants_of(account(Charlie));
		let claimable: Vec<_> = grants.iter().map(|grant| grant.claimable).collect();
		assert_eq!(claimable, [500 * UNIT]);
	});
}

#[test]
fn members_with_borrowed_coins_decide_nothing() {
	governed(|| {
		let proposal = propose(ROOT_TRACK, &authorize([7; 32])).expect("it can be proposed");
		at(START + 1_000);
		let borrowed = account(Sr25519Keyring::One);
		assert_ok!(Balances::mint_into(&borrowed, 50_000_000 * UNIT));
		let one = RuntimeOrigin::signed(borrowed);
		assert_ok!(Dao::stake(one.clone(), CHAIN, 40_000_000 * UNIT));
		let plain = Conviction::new(0).expect("there is a plain one");
		assert_noop!(
			Dao::vote(one, proposal, Choice::Nay, plain),
			pallet_dao::Error::<Runtime>::NoPower
		);
		approve(proposal);
		assert_ok!(execute(proposal));
	});
}
