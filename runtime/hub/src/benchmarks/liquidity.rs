//! What benchmarks of pools, markets, farms and tiers need of the hub.

use super::Purse;
use crate::{
	configs::{
		issuance::{AssetId, FreeAssets, NativeAsset},
		items::TIERS,
	},
	units::UNIT,
	AccountId, Assets, Balance, Balances, Emission, Moment, Nfts, Pools, Runtime, Timestamp,
};
use alloc::vec::Vec;
use frame_support::{
	assert_ok,
	traits::{
		fungible::{Mutate as _, NativeOrWithId},
		fungibles::Inspect as _,
		Time,
	},
};
use frame_system::RawOrigin;
use hanse_curve::Release;
use hanse_market::{Aged, Limits, Mean, Price, Reserve, Seed};
use pallet_emission::{Bucket, Buckets, Cap, CurrentStatus, Phase, Status};
use pallet_markets::{
	Market, MarketId, Markets, NextMarket, Pool, Position, Positions, Stage, Terms,
};
use pallet_merchants::{Merchant, MerchantState, Promotion, Registry, Token, Tokens};
use pallet_pools::Managed;
use pallet_rewards::hanse_farm::Tenure;
use sp_runtime::BoundedVec;

/// The token of the merchant that benchmarks make.
const TOKEN: u32 = 1_000_000;
/// What a pool begins with, of either asset.
const DEPTH: Balance = 1_000_000 * UNIT;

impl pallet_pools::BenchmarkHelper<AccountId, AssetId> for Purse {
	fn asset(index: u32) -> AssetId {
		Self::asset(index.saturating_add(100))
	}

	fn fund(asset: &AssetId, who: &AccountId, amount: Balance) {
		Self::fund_asset(asset, who, amount);
	}

	fn block(asset: &AssetId, who: &AccountId, blocked: bool) {
		let NativeOrWithId::WithId(id) = asset else { return };
		pallet_assets::Account::<Runtime>::mutate(id, who, |account| {
			let account = account.as_mut().expect("only who has an account is blocked");
			account.status = match blocked {
				true => pallet_assets::AccountStatus::Blocked,
				false => pallet_assets::AccountStatus::Liquid,
			};
		});
	}

	fn set_time(now: Moment) {
		Self::set_clock(now);
	}
}

impl pallet_markets::BenchmarkHelper<AccountId, AssetId> for Purse {
	fn quote() -> AssetId {
		Self::asset(1)
	}

	fn merchant(who: &AccountId, promoter: &AccountId) -> AssetId {
		let promotion = Promotion { promoter: promoter.clone(), until: Moment::MAX };
		let merchant = Merchant {
			name: Default::default(),
			uri: Default::default(),
			promotion: Some(promotion),
			state: MerchantState::Active,
			token: Some(TOKEN),
			deposit: 0,
		};
		Registry::<Runtime>::insert(who, merchant);
		let (shares, merchant) = (Default::default(), who.clone());
		Tokens::<Runtime>::insert(TOKEN, Token { merchant, supply: 0, burnt: 0, shares });
		Self::asset(TOKEN)
	}

	fn fund(asset: &AssetId, who: &AccountId, amount: Balance) {
		Self::fund_asset(asset, who, amount);
	}

	fn set_time(now: Moment) {
		Self::set_clock(now);
	}
}

impl pallet_rewards::BenchmarkHelper<AccountId, AssetId> for Purse {
	fn asset() -> AssetId {
		Self::asset(1)
	}

	fn fund(asset: &AssetId, who: &AccountId, amount: Balance) {
		Self::fund_asset(asset, who, amount);
	}

	fn set_time(now: Moment) {
		Self::set_clock(now);
	}
}

impl pallet_membership_tiers::BenchmarkHelper<AccountId, MarketId> for Purse {
	fn market() -> MarketId {
		let manager = frame_benchmarking::account("manager", 0, 0);
		let pair = [Self::asset(1), Self::asset(2)];
		for asset in &pair {
			Self::fund_asset(asset, &manager, 2 * DEPTH);
		}
		let opened = <Pools as Managed<_, _, _>>::open(&manager, pair, [DEPTH; 2]);
		let opened = opened.expect("it can be opened");
		let shares = NativeOrWithId::WithId(opened.share);
		let pool = Pool { id: opened.pool, shares, seed: 0, black_hole: 0 };
		put_market(&manager, Some(pool))
	}

	fn manager(market: &MarketId) -> AccountId {
		Markets::<Runtime>::get(market).expect("it was made before").merchant
	}

	fn fund(who: &AccountId, market: &MarketId, shares: Balance) {
		let market = Markets::<Runtime>::get(market).expect("it was made before");
		let asset = market.pool.expect("it has a pool").shares;
		Self::fund_asset(&asset, who, shares);
		Self::fund_asset(&asset, &market.vault, 1);
	}

	fn set_staked(who: &AccountId, market: &MarketId, staked: Balance) {
		let market = Markets::<Runtime>::get(market).expect("it was made before");
		let asset = market.pool.expect("it has a pool").shares;
		let tenure = Tenure::default().add(staked, Timestamp::now(), 0).expect("it can be counted");
		pallet_rewards::Staked::<Runtime>::insert(who, asset, tenure);
	}

	fn transfer(item: u32, from: &AccountId, to: &AccountId) {
		let origin = RawOrigin::Signed(from.clone()).into();
		assert_ok!(Nfts::transfer(origin, TIERS, item, to.clone().into()));
	}

	fn burn(item: u32, who: &AccountId) {
		assert_ok!(Nfts::burn(RawOrigin::Signed(who.clone()).into(), TIERS, item));
	}

	fn set_time(now: Moment) {
		Self::set_clock(now);
	}
}

/// A pot of the emission in which so much lies and something is due.
pub fn fill_pot(amount: Balance) -> u32 {
	let (start, end) = (0, 2 * Timestamp::now());
	let bucket = Bucket {
		name: BoundedVec::truncate_from(b"benchmark".to_vec()),
		total: amount,
		minted: 0,
		schedule: Release::Linear { start, end },
	};
	Cap::<Runtime>::put(Balance::MAX);
	let buckets: Vec<_> = [bucket].into();
	Buckets::<Runtime>::put(BoundedVec::truncate_from(buckets));
	CurrentStatus::<Runtime>::put(Status { last_step: start, phase: Phase::Running });
	assert_ok!(Balances::mint_into(&Emission::pot(0), amount));
	0
}

/// A market of `merchant` in whose seed pool `who` has so much principal.
pub fn principal(merchant: &AccountId, who: &AccountId, amount: Balance) -> MarketId {
	let market = put_market(merchant, None);
	let principal = Aged { ripe: amount, fresh: 0, since: 0 };
	Positions::<Runtime>::insert(market, who, Position { principal, ..Default::default() });
	market
}

/// A market of `merchant`, with an open pool or without.
fn put_market(merchant: &AccountId, pool: Option<Pool<AssetId>>) -> MarketId {
	let id = NextMarket::<Runtime>::get();
	NextMarket::<Runtime>::put(id.saturating_add(1));
	let price = Price { quote: 1_000_000, token: 1_000_000 };
	let terms = Terms {
		price,
		floor: price,
		minimum: 0,
		maximum: 0,
		opens: 0,
		closes: 0,
		until: Moment::MAX,
		draw: 0,
		capacity: 0,
		lp: 0,
	};
	let vault = frame_benchmarking::account("vault", id, 0);
	if let Some(Pool { shares, .. }) = &pool {
		pallet_markets::MarketByAsset::<Runtime>::insert(shares, id);
		assert!(FreeAssets::asset_exists(shares.clone()));
	}
	let stage = if pool.is_some() { Stage::Graduated } else { Stage::Seed };
	let market = Market {
		merchant: merchant.clone(),
		token: NativeOrWithId::WithId(TOKEN),
		quote: NativeAsset::get(),
		vault,
		terms,
		limits: Limits { floor: 0, draw: 0 },
		least: 0,
		deposit: 0,
		seed: Seed::default(),
		stock: 0,
		sold: 0,
		reserve: Reserve::default(),
		black_hole: 0,
		tax: 0,
		promotion: 0,
		mean: Mean::default(),
		notice: None,
		alarm: None,
		lowered: false,
		locks: 0,
		pool,
		stage,
	};
	Markets::<Runtime>::insert(id, market);
	id
}
