//! How representatives are elected, and what their core can do to the chain.

use super::{
	governance::{at, authorize, by, decide, governed, now, track_of},
	*,
};
use crate::{
	configs::committee::{ElectionPeriods, Pausable},
	units::UNIT,
	Committee, RuntimeOrigin, SafeMode,
};
use frame_support::{
	assert_noop, assert_ok,
	traits::{Contains, PalletsInfoAccess},
};
use hanse_runtime_common::fees::TreasuryAccount;
use pallet_committee::{hanse_election::Approvals, PalletName, Phase, MAX_PAGES};
use pallet_dao::{Origin, TrackKind, CHAIN};
use sp_keyring::Sr25519Keyring::{Alice, Bob, Charlie, Dave, Eve, Ferdie};
use sp_runtime::{traits::Dispatchable, DispatchError};

const PEOPLE: [Sr25519Keyring; 6] = [Alice, Bob, Charlie, Dave, Eve, Ferdie];

fn name(of: &str) -> PalletName {
	of.as_bytes().to_vec().try_into().expect("names are short")
}

/// The six members elect themselves, and take their seats.
fn elected() {
	assert_ok!(Committee::open(by(Ferdie)));
	for who in PEOPLE {
		assert_ok!(Committee::stand(by(who)));
	}
	let Phase::Candidacy { until } = Committee::phase() else { panic!("candidates stand") };
	at(until);
	let election = Committee::election().expect("it goes on").number;
	let ballot = Approvals::first(6);
	for who in PEOPLE {
		let sealed = Committee::commitment(election, &account(who), ballot, &[9; 32]);
		assert_ok!(Committee::commit(by(who), sealed));
	}
	let Phase::Committing { until } = Committee::phase() else { panic!("voters commit") };
	at(until);
	for who in PEOPLE {
		assert_ok!(Committee::reveal(by(who), ballot, [9; 32]));
	}
	let Phase::Revealing { until } = Committee::phase() else { panic!("voters reveal") };
	at(until);
	while Committee::election().is_some() {
		assert_ok!(Committee::count(by(Ferdie), MAX_PAGES));
	}
	for who in PEOPLE {
		assert_ok!(Committee::take_seat(by(who), 100 * UNIT, [7; 32]));
	}
}

/// And the first five of them into the core.
fn with_core(test: impl FnOnce()) {
	governed(|| {
		elected();
		let choices = PEOPLE[..5].iter().map(|who| account(*who)).collect::<Vec<_>>();
		for who in PEOPLE {
			assert_ok!(Committee::vote_core(by(who), choices.clone().try_into().expect("five")));
		}
		at(now() + Committee::periods().core);
		assert_ok!(Committee::seat_core(by(Ferdie)));
		assert_eq!(Committee::core().len(), 5);
		test();
		assert_ok!(Committee::do_try_state());
	});
}

fn enact(code_hash: [u8; 32]) -> RuntimeCall {
	let code_hash = code_hash.into();
	RuntimeCall::Committee(pallet_committee::Call::enact_whitelisted { code_hash })
}

#[test]
fn three_of_the_core_call_an_upgrade_urgent_and_a_referendum_decides_it() {
	with_core(|| {
		let urgent = track_of(TrackKind::Whitelisted);
		assert_noop!(
			Committee::approve_upgrade(by(Ferdie), [7; 32].into()),
			pallet_committee::Error::<Runtime>::NotCore
		);
		for who in [Alice, Bob, Charlie] {
			assert_ok!(Committee::approve_upgrade(by(who), [7; 32].into()));
		}
		assert!(System::authorized_upgrade().is_none(), "the core alone decides nothing");
		assert_noop!(enact([7; 32]).dispatch(by(Alice)), DispatchError::BadOrigin);
		// The track can do nothing but that.
		assert!(super::governance::propose(urgent, &authorize([7; 32])).is_err());
		decide(urgent, &enact([7; 32]));
		let authorized = System::authorized_upgrade().expect("it was decided");
		assert_eq!(authorized.code_hash(), &[7; 32].into());
	});
}

#[test]
fn what_the_core_did_not_call_urgent_is_refused_on_its_track() {
	with_core(|| {
		let urgent = track_of(TrackKind::Whitelisted);
		for who in [Alice, Bob] {
			assert_ok!(Committee::approve_upgrade(by(who), [7; 32].into()));
		}
		let proposal =
			super::governance::propose(urgent, &enact([7; 32])).expect("anybody can propose it");
		super::governance::approve(proposal);
		assert_ok!(super::governance::execute(proposal));
		assert!(System::authorized_upgrade().is_none());
	});
}

#[test]
fn referendum_recalls_a_representative_and_takes_its_bond() {
	with_core(|| {
		let before = Balances::balance(&TreasuryAccount::get());
		let who = account(Bob).into();
		let recall = RuntimeCall::Committee(pallet_committee::Call::recall { who, slash: true });
		for track in [TrackKind::Parameters, TrackKind::Cancel, TrackKind::Whitelisted] {
			let origin = Origin::Track { community: CHAIN, track: track_of(track) };
			assert_noop!(recall.clone().dispatch(origin.into()), DispatchError::BadOrigin);
		}
		decide(track_of(TrackKind::Recall), &recall);
		assert_eq!(Balances::balance(&TreasuryAccount::get()) - before, 10_000 * UNIT);
		let core: Vec<_> = Committee::core().into_iter().map(|member| member.who).collect();
		assert!(!core.contains(&account(Bob)) && core.len() == 4);
		// And an election before the term is over.
		let open = RuntimeCall::Committee(pallet_committee::Call::open {});
		decide(track_of(TrackKind::Recall), &open);
		assert!(Committee::election().is_some());
	});
}

#[test]
fn core_pauses_a_pallet_and_the_clock_or_a_referendum_ends_it() {
	with_core(|| {
		let call = transfer(account(Bob), UNIT);
		for who in [Alice, Bob, Charlie] {
			assert_ok!(call.clone().dispatch(by(Alice)));
			assert_ok!(Committee::pause(by(who), name("Balances")));
		}
		let filtered = DispatchError::from(frame_system::Error::<Runtime>::CallFiltered);
		assert_noop!(call.clone().dispatch(by(Alice)), filtered);
		// Nothing else is, and root is above it.
		assert_ok!(
			RuntimeCall::System(frame_system::Call::remark { remark: vec![] }).dispatch(by(Alice))
		);
		let set = pallet_balances::Call::force_set_balance {
			who: account(Dave).into(),
			new_free: 5 * UNIT,
		};
		assert_ok!(RuntimeCall::Balances(set).dispatch(RuntimeOrigin::root()));

		let unpause =
			RuntimeCall::Committee(pallet_committee::Call::unpause { name: name("Balances") });
		decide(track_of(TrackKind::Cancel), &unpause);
		assert_ok!(call.clone().dispatch(by(Alice)));

		at(now() + Committee::periods().between_pauses);
		for who in [Alice, Bob, Charlie] {
			assert_ok!(Committee::pause(by(who), name("Balances")));
		}
		assert_noop!(call.clone().dispatch(by(Alice)), filtered);
		at(now() + Committee::periods().pause);
		assert_ok!(call.dispatch(by(Alice)));
	});
}

#[test]
fn calls_inside_others_are_paused_as_well() {
	with_core(|| {
		for who in [Alice, Bob, Charlie] {
			assert_ok!(Committee::pause(by(who), name("Balances")));
		}
		let calls = vec![transfer(account(Bob), UNIT)];
		let batch = RuntimeCall::Utility(pallet_utility::Call::batch_all { calls });
		assert!(batch.dispatch(by(Alice)).is_err());
	});
}

#[test]
fn what_can_be_paused_exists_and_keeps_nobody_from_deciding() {
	governed(|| {
		let pallets: Vec<_> =
			AllPalletsWithSystem::infos().into_iter().map(|info| info.name).collect();
		let (pausable, safe): (Vec<_>, Vec<_>) =
			pallets.into_iter().partition(|pallet| Pausable::contains(&name(pallet)));
		assert_eq!(pausable.len(), 13, "every name is that of a pallet: {pausable:?}");
		for pallet in [
			"System",
			"Timestamp",
			"Babe",
			"Grandpa",
			"Session",
			"Preimage",
			"Utility",
			"Migrations",
			"Upgrades",
			"SafeMode",
			"TxPause",
			"Dao",
			"Committee",
			"Contributions",
			"Multisig",
			"Proxy",
			"TransactionPayment",
		] {
			assert!(safe.contains(&pallet), "{pallet}");
		}
		for bytes in [&b"\xff\xfe"[..], b"", b"balances"] {
			let name = bytes.to_vec().try_into().expect("names are short");
			assert!(!Pausable::contains(&name));
		}
	});
}

#[test]
fn committee_goes_on_in_safe_mode() {
	governed(|| {
		assert_ok!(SafeMode::force_enter(RuntimeOrigin::root()));
		let open = RuntimeCall::Committee(pallet_committee::Call::open {});
		assert_ok!(open.dispatch(by(Alice)));
		assert!(Committee::election().is_some());
	});
}

#[test]
fn elections_take_no_longer_than_power_can_be_told() {
	for preset in genesis_presets::preset_names() {
		let preset: &'static str = String::from(preset.as_ref() as &str).leak();
		chain(preset).execute_with(|| {
			let longest =
				pallet_dao::Communities::<Runtime>::get(CHAIN).expect("it decides").longest;
			let periods = Committee::periods();
			assert!(periods.election() <= longest, "{preset}: {periods:?} {longest}");
			assert!(periods.are_sound());
			let hurried = ["dev", "local"].contains(&preset);
			assert_eq!(periods == ElectionPeriods::get(), !hurried, "{preset}");
		});
	}
}

#[test]
fn those_with_borrowed_coins_elect_nobody() {
	governed(|| {
		let one = account(Sr25519Keyring::One);
		assert_ok!(Committee::open(by(Alice)));
		use frame_support::traits::fungible::Mutate;
		assert_ok!(Balances::mint_into(&one, 50_000_000 * UNIT));
		let origin = RuntimeOrigin::signed(one.clone());
		assert_ok!(crate::Dao::stake(origin.clone(), CHAIN, 40_000_000 * UNIT));
		let Phase::Candidacy { until } = Committee::phase() else { panic!("candidates stand") };
		at(until);
		assert_noop!(
			Committee::commit(origin, [1; 32]),
			pallet_committee::Error::<Runtime>::NotEnoughPower
		);
	});
}
