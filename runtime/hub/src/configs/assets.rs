//! Assets beside the native coin: what creating them costs, whose numbers they can have, and what of
//! them cannot move.

use super::{
	issuance::{AssetId, MerchantTokenIds},
	pools::ShareIds,
};
use crate::{
	units::{deposit, UNIT},
	AccountId, AssetsFreezer, AssetsHolder, Balance, Balances, Pools, Runtime, RuntimeEvent,
	RuntimeFreezeReason, RuntimeHoldReason, System,
};
use frame_support::{
	dispatch::DispatchClass,
	parameter_types, storage_alias,
	traits::{fungible::NativeOrWithId, AsEnsureOriginWithArg, ConstU32, ContainsPair},
	weights::{RuntimeDbWeight, Weight},
	Blake2_128Concat,
};
use frame_system::{EnsureRoot, EnsureSigned};
use pallet_assets::{AccountStatus, AssetStatus, AssetsCallback, FrozenBalance};
use pallet_merchants::Unreserved;

parameter_types! {
	/// Deposit for creating an asset.
	pub const AssetDeposit: Balance = 10 * UNIT;
	/// Deposit for an account that holds only an asset which is not sufficient by itself.
	pub const AssetAccountDeposit: Balance = deposit(1, 16);
	/// Deposit for an asset's metadata, before its bytes.
	pub const MetadataDepositBase: Balance = deposit(1, 68);
	/// Deposit for each byte of an asset's metadata.
	pub const MetadataDepositPerByte: Balance = deposit(0, 1);
	/// Deposit for an approval to spend.
	pub const ApprovalDeposit: Balance = deposit(1, 16);
}

impl pallet_assets::Config for Runtime {
	type RuntimeEvent = RuntimeEvent;
	type Balance = Balance;
	type AssetId = u32;
	type AssetIdParameter = codec::Compact<u32>;
	type ReserveData = ();
	type Currency = Balances;
	type CreateOrigin = Unreserved<
		MerchantTokenIds,
		Unreserved<ShareIds, AsEnsureOriginWithArg<EnsureSigned<AccountId>>>,
	>;
	type ForceOrigin = EnsureRoot<AccountId>;
	type AssetDeposit = AssetDeposit;
	type AssetAccountDeposit = AssetAccountDeposit;
	type MetadataDepositBase = MetadataDepositBase;
	type MetadataDepositPerByte = MetadataDepositPerByte;
	type ApprovalDeposit = ApprovalDeposit;
	type StringLimit = ConstU32<50>;
	type RemoveItemsLimit = ConstU32<1_000>;
	type Freezer = Freezes;
	type Holder = AssetsHolder;
	type Extra = ();
	type CallbackHandle = NumbersOnce;
	type AssetIdAllocator = ();
	type WeightInfo = pallet_assets::weights::SubstrateWeight<Runtime>;
	#[cfg(feature = "runtime-benchmarks")]
	type BenchmarkHelper = ();
}

impl pallet_assets_holder::Config for Runtime {
	type RuntimeEvent = RuntimeEvent;
	type RuntimeHoldReason = RuntimeHoldReason;
}

impl pallet_assets_freezer::Config for Runtime {
	type RuntimeEvent = RuntimeEvent;
	type RuntimeFreezeReason = RuntimeFreezeReason;
}

/// The numbers of assets that were destroyed.
// Hasher: numbers are chosen by users.
#[storage_alias]
type EndedAssets = StorageMap<Hub, Blake2_128Concat, u32, ()>;

/// Gives no number to two assets.
///
/// What has an asset, a pool or a treasury, knows it by its number. Were that given to another asset,
/// whoever makes as much as it likes of the new one would have a claim to what the old one stood for.
pub struct NumbersOnce;

impl NumbersOnce {
	/// What the assets pallet does not know that creating or destroying costs.
	fn weigh(cost: fn(RuntimeDbWeight) -> Weight) {
		let weight = cost(<Runtime as frame_system::Config>::DbWeight::get());
		System::register_extra_weight_unchecked(weight, DispatchClass::Normal);
	}
}

impl AssetsCallback<u32, AccountId> for NumbersOnce {
	fn created(id: &u32, _: &AccountId) -> Result<(), ()> {
		Self::weigh(|database| database.reads(1));
		match EndedAssets::contains_key(id) {
			true => Err(()),
			false => Ok(()),
		}
	}

	fn destroyed(id: &u32) -> Result<(), ()> {
		// The pools count theirs, and never use one twice.
		if !ShareIds::contains(*id) {
			Self::weigh(|database| database.writes(1));
			EndedAssets::insert(id, ());
		}
		Ok(())
	}
}

/// Which accounts the team of an asset has frozen or blocked in it.
pub struct FrozenAccounts;

impl ContainsPair<AssetId, AccountId> for FrozenAccounts {
	fn contains(asset: &AssetId, who: &AccountId) -> bool {
		let NativeOrWithId::WithId(id) = asset else { return false };
		pallet_assets::Account::<Runtime>::get(id, who)
			.is_some_and(|account| account.status != AccountStatus::Liquid)
	}
}

/// How much of an asset cannot leave an account: what is frozen for a reason, and all shares of a pool
/// by whom one of its assets could leave an account that is frozen in it.
///
/// Of an account that is frozen, nothing is more than no answer: the assets pallet then does not let
/// it be given up, and the freeze with it. Only while its asset is being destroyed does it, since
/// every account has to end then.
pub struct Freezes;

impl FrozenBalance<u32, AccountId, Balance> for Freezes {
	fn frozen_balance(asset: u32, who: &AccountId) -> Option<Balance> {
		if Pools::is_stuck(&asset, who) {
			return Some(Balance::MAX);
		}
		AssetsFreezer::frozen_balance(asset, who).or_else(|| {
			let is_frozen = FrozenAccounts::contains(&NativeOrWithId::WithId(asset), who);
			(is_frozen && !is_ending(asset)).then_some(0)
		})
	}

	fn died(asset: u32, who: &AccountId) {
		AssetsFreezer::died(asset, who);
	}

	fn contains_freezes(asset: u32) -> bool {
		AssetsFreezer::contains_freezes(asset)
	}
}

fn is_ending(asset: u32) -> bool {
	pallet_assets::Asset::<Runtime>::get(asset)
		.is_none_or(|details| details.status == AssetStatus::Destroying)
}
