//! Where pools, markets, farms and tiers are tied to each other, to the issuance and to the SDK's
//! pallets.

use super::*;
use crate::{
	configs::issuance::{AssetId, FreeAssets},
	units::{DAY, MINUTE, UNIT},
	Assets, Balance, Emission, Markets, MembershipTiers, Merchants, Moment, Pools, Rewards,
	RuntimeOrigin, Sinks,
};
use frame_support::{
	assert_noop, assert_ok,
	traits::{
		fungible::{Inspect as _, Mutate as _, NativeOrWithId},
		fungibles::Inspect as _,
	},
};
use hanse_curve::Release;
use hanse_market::{Phase, Price};
use hanse_runtime_common::fees::TreasuryAccount;
use pallet_emission::Pots;
use pallet_identity::{Judgement, Registration};
use pallet_markets::{Funds, Terms};
use pallet_membership_tiers::{hanse_membership::Thresholds, Tier};
use pallet_merchants::{Allocation, Entitlement, Promotion};
use pallet_pools::Path;
use pallet_rewards::Subject;
use sp_runtime::DispatchError;
use Sr25519Keyring::{Alice, Bob, Charlie, Dave, Eve, Ferdie};

/// 2026-06-01T00:00Z.
const NOW: Moment = 1_780_272_000_000;
const NATIVE: AssetId = NativeOrWithId::Native;
/// An asset of Ferdie's.
const GOLD: u32 = 7;
/// The first merchant token, and the first shares.
const TOKEN: u32 = 1_000_000;
const SHARES: u32 = 1_000_000_000;

fn by(who: Sr25519Keyring) -> RuntimeOrigin {
	RuntimeOrigin::signed(account(who))
}

fn id(asset: u32) -> AssetId {
	NativeOrWithId::WithId(asset)
}

/// Moves the clock to so long after the beginning.
fn after(time: Moment) {
	pallet_timestamp::Now::<Runtime>::put(NOW + time);
}

fn later(time: Moment) {
	pallet_timestamp::Now::<Runtime>::mutate(|now| *now += time);
}

fn free(asset: AssetId, who: &AccountId) -> Balance {
	FreeAssets::balance(asset, who)
}

fn path(pool: u32) -> Path {
	vec![pool].try_into().expect("short enough")
}

/// Runs on the network for development, in which Ferdie has issued gold to everybody, and proves the
/// invariants afterwards.
fn on_local(test: impl FnOnce()) {
	chain("local").execute_with(|| {
		System::set_block_number(1);
		after(0);
		assert_ok!(Assets::create(by(Ferdie), GOLD.into(), account(Ferdie).into(), 1));
		for who in [Alice, Bob, Ferdie] {
			let amount = 1_000_000 * UNIT;
			assert_ok!(Assets::mint(by(Ferdie), GOLD.into(), account(who).into(), amount));
		}
		test();
		assert_ok!(Pools::do_try_state());
		assert_ok!(Markets::do_try_state());
		assert_ok!(Rewards::do_try_state());
		assert_ok!(MembershipTiers::do_try_state());
		assert_ok!(Merchants::do_try_state());
	});
}

/// A plain pool of coins and gold, number 0, that Alice has opened.
fn with_pool(test: impl FnOnce()) {
	on_local(|| {
		assert_ok!(Pools::open(by(Alice), [NATIVE, id(GOLD)], [100_000 * UNIT, 50_000 * UNIT]));
		test();
	});
}

/// Has Bob become a merchant that Charlie has brought, and issue a million tokens to himself.
fn issue() {
	let said = (0, Judgement::Reasonable);
	let judgements = vec![said].try_into().expect("one fits");
	let identity = Registration { judgements, deposit: 0, info: Default::default() };
	pallet_identity::IdentityOf::<Runtime>::insert(account(Bob), identity);
	let promotion = Promotion { promoter: account(Charlie), until: NOW + 700 * DAY };
	let name = || b"Bread".to_vec().try_into().expect("short enough");
	assert_ok!(Merchants::register(by(Bob), name(), Default::default(), Some(promotion)));
	assert_ok!(Merchants::approve(by(Eve), account(Bob).into()));
	let supply = 1_000_000 * UNIT;
	let all = Allocation { beneficiary: account(Bob), amount: supply, release: Release::Immediate };
	let symbol = b"BREAD".to_vec().try_into().expect("short enough");
	let allocations = vec![all].try_into().expect("one fits");
	assert_ok!(Merchants::issue(by(Bob), name(), symbol, supply, allocations));
	let token = pallet_merchants::Registry::<Runtime>::get(account(Bob)).and_then(|it| it.token);
	assert_eq!(token, Some(TOKEN));
	assert_ok!(Merchants::collect(by(Bob), TOKEN, 0));
}

/// A quarter of a coin for a token, half of that as floor price, for a subscription that begins now.
fn terms() -> Terms {
	let now = pallet_timestamp::Now::<Runtime>::get();
	Terms {
		price: Price { quote: 1_000_000, token: 4_000_000 },
		floor: Price { quote: 1_000_000, token: 8_000_000 },
		minimum: 1_000 * UNIT,
		maximum: 20_000 * UNIT,
		opens: now,
		closes: now + DAY,
		until: now + 100 * DAY,
		draw: 400_000_000,
		capacity: 20_000 * UNIT,
		lp: 400,
	}
}

const FUNDS: Funds =
	Funds { reserve: 15_000 * UNIT, black_hole: 200 * UNIT, tokens: 200_000 * UNIT };

/// Has Bob's market subscribed by Dave, and graduate.
fn graduate(market: u32) {
	assert_ok!(Markets::open(by(Bob), id(TOKEN), NATIVE, terms(), FUNDS));
	assert_ok!(Markets::subscribe(by(Dave), market, 10_000 * UNIT));
	later(DAY);
	assert_ok!(Markets::advance(by(Ferdie), market));
	later(30 * DAY);
	assert_ok!(Markets::graduate(by(Bob), market));
	later(7 * DAY);
	assert_ok!(Markets::graduate(by(Bob), market));
	assert_eq!(Markets::state(market), Some(Phase::Graduated));
	if !pallet_assets::Account::<Runtime>::contains_key(TOKEN, account(Dave)) {
		assert_ok!(Assets::touch(by(Dave), TOKEN.into()));
	}
	assert_ok!(Markets::convert(by(Dave), market));
}

/// The shares of Bob's market that Dave has.
fn shares_of_dave(pool: u32) -> Balance {
	Assets::balance(SHARES + pool, account(Dave))
}

#[test]
fn number_of_an_asset_that_was_destroyed_is_never_given_again() {
	on_local(|| {
		let number = || GOLD.into();
		assert_ok!(Assets::start_destroy(by(Ferdie), number()));
		assert_ok!(Assets::destroy_accounts(by(Ferdie), number()));
		assert_ok!(Assets::finish_destroy(by(Ferdie), number()));
		let failed = pallet_assets::Error::<Runtime>::CallbackFailed;
		assert_noop!(Assets::create(by(Bob), number(), account(Bob).into(), 1), failed);
		let failed = pallet_assets::Error::<Runtime>::CallbackFailed;
		let forced =
			Assets::force_create(RuntimeOrigin::root(), number(), account(Bob).into(), true, 1);
		assert_eq!(forced, Err(failed.into()));
		assert_ok!(Assets::create(by(Bob), (GOLD + 1).into(), account(Bob).into(), 1));
	});
}

#[test]
fn numbers_of_shares_are_kept_for_pools() {
	on_local(|| {
		let create = |id: u32| Assets::create(by(Alice), id.into(), account(Alice).into(), 1);
		assert_noop!(create(SHARES), DispatchError::BadOrigin);
		assert_noop!(create(1_999_999_999), DispatchError::BadOrigin);
		assert_ok!(create(SHARES - 1));
		assert_ok!(create(2_000_000_000));
		assert_ok!(Pools::open(by(Alice), [NATIVE, id(GOLD)], [UNIT; 2]));
		assert_eq!(Assets::balance(SHARES, account(Alice)), UNIT - 1_000);
	});
}

/// A pool that closes ends its shares, and nothing has to remember their number.
#[test]
fn shares_of_a_pool_that_closes_are_gone() {
	with_pool(|| {
		let all = Assets::balance(SHARES, account(Alice));
		assert_ok!(Pools::remove(by(Alice), 0, all, [0; 2], Moment::MAX));
		assert_ok!(Pools::close(by(Alice), 0));
		assert!(!Assets::asset_exists(SHARES));
		assert_ok!(Pools::open(by(Bob), [NATIVE, id(GOLD)], [UNIT; 2]));
		assert!(Assets::asset_exists(SHARES + 1));
	});
}

/// What is frozen does not escape through shares, nor by giving the account up.
#[test]
fn frozen_account_keeps_its_shares() {
	with_pool(|| {
		assert_ok!(Pools::add(by(Bob), 0, [UNIT; 2], 0, Moment::MAX));
		let all = FreeAssets::balance(id(GOLD), &account(Bob));
		assert_ok!(Assets::transfer(by(Bob), GOLD.into(), account(Alice).into(), all));
		// All of it went into the pool or away, so that Bob has no account in gold any more.
		assert_ok!(Assets::touch(by(Bob), GOLD.into()));
		assert_ok!(Assets::freeze(by(Ferdie), GOLD.into(), account(Bob).into()));
		let shares = Assets::balance(SHARES, account(Bob));
		let send = |amount| Assets::transfer(by(Bob), SHARES.into(), account(Alice).into(), amount);
		assert_noop!(send(shares), pallet_assets::Error::<Runtime>::BalanceLow);
		let kept = pallet_assets::Error::<Runtime>::ContainsFreezes;
		assert_noop!(Assets::refund(by(Bob), GOLD.into(), false), kept);
		assert_ok!(Pools::remove(by(Bob), 0, shares, [0; 2], Moment::MAX));
		assert!(free(id(GOLD), &account(Bob)) > 0);
		assert_ok!(Assets::thaw(by(Ferdie), GOLD.into(), account(Bob).into()));
	});
}

#[test]
fn frozen_account_is_let_go_with_its_asset() {
	on_local(|| {
		assert_ok!(Assets::freeze(by(Ferdie), GOLD.into(), account(Bob).into()));
		assert_ok!(Assets::start_destroy(by(Ferdie), GOLD.into()));
		assert_ok!(Assets::destroy_accounts(by(Ferdie), GOLD.into()));
		assert_ok!(Assets::finish_destroy(by(Ferdie), GOLD.into()));
	});
}

/// Of plain pools, the tax is the treasury's, and what would be a reserve's is commission, of which
/// fifteen hundredths buy back and burn.
#[test]
fn plain_pool_pays_tax_and_commission_and_commission_buys_back() {
	with_pool(|| {
		let treasury = TreasuryAccount::get();
		let before = free(id(GOLD), &treasury);
		assert_ok!(Pools::swap_exact_in(by(Bob), id(GOLD), path(0), 1_000 * UNIT, 0, Moment::MAX));
		assert_ok!(Pools::collect(by(Ferdie), 0));
		assert_eq!(free(id(GOLD), &treasury) - before, UNIT);
		assert_eq!(free(id(GOLD), &Sinks::income_account()), UNIT);
		assert_ok!(Sinks::sweep(by(Ferdie), id(GOLD)));
		let swept = UNIT - free(id(GOLD), &Sinks::income_account());
		assert_eq!(Sinks::pot(id(GOLD)), swept * 15 / 100 - 1);

		assert_noop!(
			Sinks::buy_back(by(Ferdie), id(GOLD)),
			pallet_sinks::Error::<Runtime>::NoMarket
		);
		later(31 * MINUTE);
		let issued = Balances::total_issuance();
		assert_ok!(Sinks::buy_back(by(Ferdie), id(GOLD)));
		let burnt = issued - Balances::total_issuance();
		// A tenth of the pot, at about two coins for one of gold.
		assert!(burnt > UNIT / 40 && burnt < UNIT / 30, "{burnt}");
		assert_eq!(Sinks::burnt().bought_back, burnt);
	});
}

#[test]
fn shallow_pool_is_no_market_for_commission() {
	on_local(|| {
		assert_ok!(Pools::open(by(Alice), [NATIVE, id(GOLD)], [UNIT, 300_000_000]));
		later(31 * MINUTE);
		let limits = <crate::configs::pools::ByPools as pallet_sinks::Market<_, _>>::limits;
		assert_eq!(limits(&id(GOLD)), None);
		assert_ok!(Pools::add(by(Alice), 0, [10 * UNIT, UNIT], 0, Moment::MAX));
		assert!(limits(&id(GOLD)).is_some());
	});
}

/// The whole of a market, with everything that the others do for it.
#[test]
fn market_has_a_pool_a_promoter_tiers_and_an_end_and_makes_room_for_another() {
	on_local(|| {
		issue();
		graduate(0);
		let vault = Markets::market(0).expect("it is there").vault;
		let promoted = free(NATIVE, &account(Charlie));
		assert_ok!(Pools::swap_exact_in(by(Ferdie), NATIVE, path(0), 100 * UNIT, 0, Moment::MAX));
		assert_ok!(Pools::collect(by(Ferdie), 0));
		assert_eq!(free(NATIVE, &account(Charlie)) - promoted, UNIT / 20);
		// The reserve gets what liquidity providers do not want as well.
		assert_eq!(free(NATIVE, &vault) - Balances::minimum_balance(), UNIT / 20 + UNIT * 6 / 100);
		let reserve = Markets::market(0).expect("it is there").reserve.merchant;
		assert_ok!(Markets::fold(by(Ferdie), 0));
		let folded = Markets::market(0).expect("it is there").reserve.merchant - reserve;
		assert_eq!(folded, UNIT / 20 + UNIT * 6 / 100);

		become_gold();
		end();
		let residue = shares_of_dave(0);
		assert!(residue > 0);
		assert_ok!(Pools::remove(by(Dave), 0, residue, [0; 2], Moment::MAX));
		graduate(1);
		assert_eq!(Pools::pool_of([NATIVE, id(TOKEN)], true), Some(1));
	});
}

/// Dave stakes, is somebody, uses that at Bob's shop, and sells it to Ferdie.
fn become_gold() {
	let level = shares_of_dave(0) / 4;
	let tiers = pallet_membership_tiers::Terms {
		thresholds: Thresholds([level / 4, level / 2, level, 1_000 * level]),
		uses: [1, 1, 2, 4],
		period: 30 * DAY,
	};
	assert_ok!(MembershipTiers::set_table(by(Bob), 0, tiers));
	let goods = || b"a cake".to_vec().try_into().expect("short enough");
	let offers = vec![
		Entitlement::MemberDiscount { tier: Tier::Silver, rate: 50_000 },
		Entitlement::Benefit { tier: Tier::Gold, goods: goods() },
	];
	assert_ok!(Merchants::set_table(by(Bob), offers.try_into().expect("few enough")));
	stake_of_dave(3 * level);
	assert_ok!(MembershipTiers::join(by(Dave), 0));
	later(7 * DAY);
	assert_eq!(MembershipTiers::tier_of(0, account(Dave)), Some(Tier::Gold));
	assert_eq!(Merchants::discount_of(account(Dave), TOKEN), 50_000);
	let claim = |who| Merchants::claim_benefit(by(who), TOKEN, Tier::Gold, goods());
	later(15 * DAY);
	assert_ok!(claim(Dave));
	assert_eq!(claim(Dave), Err(pallet_membership_tiers::Error::<Runtime>::NoUsesLeft.into()));

	assert_ok!(MembershipTiers::mint(by(Dave), 0, Tier::Gold));
	let collection = u32::MAX - 1;
	let to = account(Ferdie);
	assert_ok!(crate::Nfts::transfer(by(Dave), collection, 0, to.clone().into()));
	assert_ok!(MembershipTiers::join(by(Ferdie), 0));
	assert_ok!(MembershipTiers::wear(by(Ferdie), 0));
	assert_eq!(MembershipTiers::tier_of(0, to), Some(Tier::Gold));
	// The farm tells at once, and the level fades from then on.
	assert_ok!(Rewards::unstake_all(by(Dave), 0));
	let staked = MembershipTiers::member_status(0, account(Dave)).expect("it has joined").staked;
	assert_eq!(staked, 0);
}

/// A farm that Bob pays, and Dave's stake in it.
fn stake_of_dave(amount: Balance) {
	let now = pallet_timestamp::Now::<Runtime>::get();
	let terms = pallet_rewards::Terms {
		staked: Subject::Asset(id(SHARES)),
		reward: id(TOKEN),
		min_stake: UNIT,
		loyalty: pallet_rewards::hanse_farm::Loyalty { first: 1_000_000_000, time: 0 },
	};
	assert_ok!(Rewards::create(by(Bob), terms, 1_000 * UNIT, now, now + 100 * DAY));
	assert_ok!(Rewards::stake(by(Dave), 0, amount));
}

/// The price falls, nobody votes, and half a year later the market is no more.
fn end() {
	while Markets::state(0) == Some(Phase::Graduated) {
		later(10 * MINUTE);
		let Err(_) = Markets::observe(by(Ferdie), 0) else { continue };
		let paid = Markets::market(0).map_or(0, |_| {
			let pool = Pools::pool(0).expect("it is there");
			pool.reserves[1] / 25
		});
		assert_ok!(Pools::swap_exact_in(by(Bob), id(TOKEN), path(0), paid, 0, Moment::MAX));
	}
	assert_eq!(Markets::state(0), Some(Phase::Locked));
	let refused = Pools::swap_exact_in(by(Bob), id(TOKEN), path(0), UNIT, 0, Moment::MAX);
	assert_eq!(refused, Err(pallet_pools::Error::<Runtime>::PoolLocked.into()));
	later(14 * DAY);
	assert_ok!(Markets::advance(by(Ferdie), 0));
	let half = shares_of_dave(0) / 2;
	assert_ok!(Markets::withdraw_liquidity(by(Dave), 0, half));
	later(180 * DAY);
	assert_ok!(Markets::advance(by(Ferdie), 0));
	assert_eq!(Markets::state(0), Some(Phase::Closed));
}

/// What a program pays comes out of the emission, minted to the moment.
#[test]
fn program_is_paid_by_the_emission() {
	chain("metamart-local").execute_with(|| {
		System::set_block_number(1);
		let start = crate::genesis_presets::economies::LAUNCH + 100 * DAY;
		pallet_timestamp::Now::<Runtime>::put(start);
		assert_ok!(Balances::mint_into(&account(Dave), 1_000 * UNIT));
		assert_ok!(Balances::mint_into(&TreasuryAccount::get(), UNIT));
		let pot = <Emission as Pots<AccountId>>::find(b"liquidity");
		let pot = pot.expect("metamart has one");
		let root = RuntimeOrigin::root;
		let unknown = Rewards::create_program(root(), 99, UNIT);
		assert_eq!(unknown, Err(pallet_rewards::Error::<Runtime>::UnknownPot.into()));
		assert_ok!(Rewards::create_program(root(), pot, 24 * UNIT));
		let loyalty = pallet_rewards::hanse_farm::Loyalty { first: 1_000_000_000, time: 0 };
		assert_ok!(Rewards::add_farm(root(), 0, Subject::Asset(NATIVE), 1, UNIT, loyalty));
		assert_ok!(Rewards::stake(by(Dave), 0, 500 * UNIT));
		later(DAY);
		let before = free(NATIVE, &account(Dave));
		assert_ok!(Rewards::claim(by(Dave), 0));
		let paid = free(NATIVE, &account(Dave)) - before;
		assert!(paid > 23 * UNIT && paid <= 24 * UNIT, "{paid}");
		// The pot was empty until the draw settled it.
		let progress = <Emission as Pots<AccountId>>::progress(pot).expect("it is there");
		assert!(progress.minted >= paid);
		assert_ok!(Rewards::do_try_state());
	});
}
