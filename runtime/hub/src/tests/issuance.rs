//! Where the pallets of issuance are tied to each other and to the SDK's.

use super::*;
use crate::{
	configs::issuance::{AssetId, NativeAsset},
	genesis_presets::AUDITOR,
	units::{DAY, UNIT},
	Assets, Balance, Grants, Identity, Launch, Merchants, Moment, RuntimeOrigin,
};
use frame_support::{assert_noop, assert_ok, BoundedVec};
use hanse_curve::Release;
use pallet_grants::Granting;
use pallet_identity::Judgement;
use pallet_launch::{Budget, Sale, Terms, Tranche, WHOLE};
use pallet_merchants::Allocation;
use sp_runtime::{traits::Hash as _, DispatchError};
use Sr25519Keyring::{Alice, Bob, Charlie, Dave, Ferdie};

/// 2026-06-01T00:00Z.
const NOW: Moment = 1_780_272_000_000;
/// The first merchant token.
const TOKEN: u32 = 1_000_000;

fn set_time(now: Moment) {
	pallet_timestamp::Now::<Runtime>::put(now);
}

fn by(who: Sr25519Keyring) -> RuntimeOrigin {
	RuntimeOrigin::signed(account(who))
}

/// Runs on the network for development, and proves the invariants afterwards.
fn on_local(test: impl FnOnce()) {
	chain("local").execute_with(|| {
		System::set_block_number(1);
		set_time(NOW);
		test();
		assert_ok!(Grants::do_try_state());
		assert_ok!(Launch::do_try_state());
		assert_ok!(Merchants::do_try_state());
	});
}

/// Has the auditor name Dave a registrar, and Dave judge Bob.
fn judge_bob(judgement: Judgement<Balance>) {
	assert_ok!(Identity::add_registrar(by(AUDITOR), account(Dave).into()));
	let info = pallet_identity::legacy::IdentityInfo::default();
	let hash = <Runtime as frame_system::Config>::Hashing::hash_of(&info);
	assert_ok!(Identity::set_identity(by(Bob), Box::new(info)));
	assert_ok!(Identity::provide_judgement(by(Dave), 0, account(Bob).into(), judgement, hash));
}

fn register_bob() {
	let (name, uri) = (b"Bakery".to_vec(), b"https://example.org".to_vec());
	let (name, uri) = (BoundedVec::truncate_from(name), BoundedVec::truncate_from(uri));
	assert_ok!(Merchants::register(by(Bob), name, uri, None));
}

/// A token of Bob's: half for Alice at once, half for Charlie over a hundred days.
fn issue() {
	judge_bob(Judgement::Reasonable);
	register_bob();
	assert_ok!(Merchants::approve(by(AUDITOR), account(Bob).into()));
	let end = NOW + 100 * DAY;
	let half = |who, release| Allocation { beneficiary: account(who), amount: 500 * UNIT, release };
	let allocations =
		vec![half(Alice, Release::Immediate), half(Charlie, Release::Linear { start: NOW, end })];
	assert_ok!(Merchants::issue(
		by(Bob),
		BoundedVec::truncate_from(b"Bread".to_vec()),
		BoundedVec::truncate_from(b"BREAD".to_vec()),
		1_000 * UNIT,
		BoundedVec::truncate_from(allocations),
	));
}

#[test]
fn merchant_is_approved_by_an_auditor_once_a_registrar_has_judged_it() {
	on_local(|| {
		register_bob();
		let approve = |who| Merchants::approve(by(who), account(Bob).into());
		assert_noop!(approve(Alice), DispatchError::BadOrigin);
		assert_noop!(approve(AUDITOR), pallet_merchants::Error::<Runtime>::NotJudged);
		judge_bob(Judgement::Reasonable);
		assert_ok!(approve(AUDITOR));
	});
}

#[test]
fn merchant_of_whom_a_registrar_said_something_bad_is_not_approved() {
	for bad in [Judgement::LowQuality, Judgement::Erroneous, Judgement::Unknown] {
		on_local(|| {
			register_bob();
			judge_bob(bad);
			let approve = Merchants::approve(by(AUDITOR), account(Bob).into());
			assert_eq!(approve, Err(pallet_merchants::Error::<Runtime>::NotJudged.into()));
		});
	}
}

#[test]
fn nobody_but_an_auditor_names_registrars() {
	on_local(|| {
		let add = |who| Identity::add_registrar(by(who), account(Dave).into());
		assert_noop!(add(Alice), DispatchError::BadOrigin);
		assert_ok!(add(AUDITOR));
	});
}

#[test]
fn merchants_allocation_with_a_schedule_becomes_a_grant() {
	on_local(|| {
		issue();
		assert_ok!(Merchants::collect(by(Ferdie), TOKEN, 0));
		assert_eq!(Assets::balance(TOKEN, account(Alice)), 500 * UNIT);
		assert_ok!(Assets::touch(by(Charlie), TOKEN.into()));
		assert_ok!(Merchants::collect(by(Charlie), TOKEN, 1));
		assert_eq!(Grants::unreleased(AssetId::WithId(TOKEN)), 500 * UNIT);
		set_time(NOW + 50 * DAY);
		assert_ok!(Grants::claim(by(Ferdie), account(Charlie).into(), 0));
		assert_eq!(Assets::balance(TOKEN, account(Charlie)), 250 * UNIT);
	});
}

#[test]
fn nobody_can_create_an_asset_where_merchant_tokens_go() {
	on_local(|| {
		let create = |id: u32| Assets::create(by(Alice), id.into(), account(Alice).into(), 1);
		assert_noop!(create(TOKEN), DispatchError::BadOrigin);
		assert_noop!(create(1_999_999), DispatchError::BadOrigin);
		assert_ok!(create(TOKEN - 1));
		assert_ok!(create(2_000_000));
	});
}

#[test]
fn nobody_can_change_a_merchant_token_but_by_its_rules() {
	on_local(|| {
		issue();
		let id = || codec::Compact(TOKEN);
		let no_permission = pallet_assets::Error::<Runtime>::NoPermission;
		assert_noop!(Assets::mint(by(Bob), id(), account(Bob).into(), 1), no_permission);
		let no_permission = pallet_assets::Error::<Runtime>::NoPermission;
		assert_noop!(Assets::freeze_asset(by(Bob), id()), no_permission);
		let no_permission = pallet_assets::Error::<Runtime>::NoPermission;
		let owner = Assets::transfer_ownership(by(Bob), id(), account(Bob).into());
		assert_eq!(owner, Err(no_permission.into()));
	});
}

#[test]
fn what_a_round_sells_under_a_lock_becomes_a_grant_that_nobody_can_revoke() {
	on_local(|| {
		let (start, end) = (NOW, NOW + DAY);
		let release = Release::CliffTranches { cliff: NOW + 30 * DAY, tranches: 5, step: 30 * DAY };
		// The native coin is sold for an asset: what a chain's own private round is.
		assert_ok!(Assets::create(by(Alice), 1.into(), account(Alice).into(), 1));
		for who in [Alice, Bob, Charlie] {
			assert_ok!(Assets::mint(by(Alice), 1.into(), account(who).into(), 1_000));
		}
		let terms = Terms {
			asset: NativeAsset::get(),
			quote: AssetId::WithId(1),
			lot: 100 * UNIT,
			limit: 3,
			start,
			end,
			minimum: 1,
			release,
			allowed: None,
			sale: Sale::Tranches(BoundedVec::truncate_from(vec![Tranche { lots: 10, price: 7 }])),
			budgets: BoundedVec::truncate_from(vec![Budget {
				account: account(Charlie),
				parts: WHOLE,
			}]),
		};
		assert_ok!(Launch::open(by(Alice), terms));
		assert_ok!(Launch::buy(by(Bob), 0, 3, 7, BoundedVec::new()));
		set_time(end);
		assert_ok!(Launch::claim(by(Ferdie), 0, account(Bob).into()));
		assert_eq!(Grants::unreleased(NativeAsset::get()), 300 * UNIT);
		let granter = Launch::account(0);
		let revoke = <Grants as Granting<_, _>>::revoke(&granter, &account(Bob), 0);
		assert_eq!(revoke, Err(pallet_grants::Error::<Runtime>::NotRevocable.into()));
		let origin = RuntimeOrigin::root();
		let revoke = Grants::revoke(origin, account(Bob).into(), 0);
		assert_eq!(revoke, Err(pallet_grants::Error::<Runtime>::NotGranter.into()));
		set_time(NOW + 60 * DAY);
		assert_ok!(Grants::claim(by(Bob), account(Bob).into(), 0));
		assert_eq!(Grants::unreleased(NativeAsset::get()), 240 * UNIT);
		assert_ok!(Launch::withdraw(by(Ferdie), 0));
		assert_eq!(Assets::balance(1, account(Charlie)), 1_021);
		assert_ok!(Launch::close(by(Ferdie), 0));
	});
}
