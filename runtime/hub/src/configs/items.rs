//! Items of which each is one of a kind, and what the chain itself issues as such.

use crate::{
	units::{deposit, DAY},
	AccountId, Balance, Balances, BlockNumber, Nfts, Runtime, RuntimeEvent, Signature,
	SLOT_DURATION,
};
use frame_support::{
	parameter_types,
	traits::{tokens::nonfungibles_v2::Mutate, AsEnsureOriginWithArg, ConstU32},
	weights::Weight,
	PalletId,
};
use frame_system::{EnsureRoot, EnsureSigned};
use pallet_contributions::{ClaimId, Score, Vouchers};
use pallet_nfts::{
	CollectionConfig, CollectionSetting, CollectionSettings, ItemConfig, PalletFeatures,
	WeightInfo as _,
};
use sp_runtime::{
	traits::{AccountIdConversion, Verify},
	ArithmeticError, DispatchResult,
};

/// Names a collection.
pub type CollectionId = u32;

/// Names an item of a collection.
pub type ItemId = u32;

parameter_types! {
	/// Deposit for a collection.
	pub const CollectionDeposit: Balance = deposit(4, 300);
	/// Deposit for an item.
	pub const ItemDeposit: Balance = deposit(3, 200);
	/// Deposit for a description, before its bytes.
	pub const MetadataDeposit: Balance = deposit(1, 68);
	/// Deposit for an attribute, before its bytes.
	pub const AttributeDeposit: Balance = deposit(1, 120);
	/// Deposit for each byte of a description or an attribute.
	pub const ItemByteDeposit: Balance = deposit(0, 1);
	/// How far ahead an approval or an offer can end: a year, in blocks.
	pub const MaxItemDeadline: BlockNumber = (365 * DAY / SLOT_DURATION) as BlockNumber;
	/// Nothing of the pallet is switched off.
	pub ItemFeatures: PalletFeatures = PalletFeatures::all_enabled();
	/// The owner of the collection of vouchers; no key controls it.
	pub VouchersAccount: AccountId = PalletId(*b"hanse/vo").into_account_truncating();
	/// The owner of the collection of tiers; no key controls it.
	pub TiersAccount: AccountId = PalletId(*b"hanse/ti").into_account_truncating();
}

impl pallet_nfts::Config for Runtime {
	type RuntimeEvent = RuntimeEvent;
	type CollectionId = CollectionId;
	type ItemId = ItemId;
	type Currency = Balances;
	type ForceOrigin = EnsureRoot<AccountId>;
	type CreateOrigin = AsEnsureOriginWithArg<EnsureSigned<AccountId>>;
	type Locker = ();
	type CollectionDeposit = CollectionDeposit;
	type ItemDeposit = ItemDeposit;
	type MetadataDepositBase = MetadataDeposit;
	type AttributeDepositBase = AttributeDeposit;
	type DepositPerByte = ItemByteDeposit;
	type StringLimit = ConstU32<256>;
	type KeyLimit = ConstU32<64>;
	type ValueLimit = ConstU32<256>;
	type ApprovalsLimit = ConstU32<20>;
	type ItemAttributesApprovalsLimit = ConstU32<30>;
	type MaxTips = ConstU32<10>;
	type MaxDeadlineDuration = MaxItemDeadline;
	type MaxAttributesPerCall = ConstU32<10>;
	type Features = ItemFeatures;
	type OffchainSignature = Signature;
	type OffchainPublic = <Signature as Verify>::Signer;
	#[cfg(feature = "runtime-benchmarks")]
	type Helper = ();
	type WeightInfo = pallet_nfts::weights::SubstrateWeight<Runtime>;
	type BlockNumberProvider = frame_system::Pallet<Runtime>;
}

/// The collection of vouchers. The chain's own collections are numbered from the end: those that
/// people make are counted from the beginning.
pub const VOUCHERS: CollectionId = CollectionId::MAX;

/// The collection of tiers.
pub const TIERS: CollectionId = CollectionId::MAX - 1;

/// Makes a collection with its first item. Nobody has the key of its owner, so that nobody changes it.
fn ensure_collection(
	collection: CollectionId,
	owner: AccountId,
	settings: CollectionSettings,
) -> DispatchResult {
	if Nfts::collection_owner(collection).is_some() {
		return Ok(());
	}
	let config = CollectionConfig { settings, max_supply: None, mint_settings: Default::default() };
	let event = pallet_nfts::Event::ForceCreated { collection, owner: owner.clone() };
	Nfts::do_create_collection(collection, owner.clone(), owner, config, 0, event)
}

/// Vouchers for contributions, as items of a collection that nobody owns.
///
/// The item has the number of the claim, the address of its evidence as description, and its score,
/// two bytes in little-endian order, as the attribute `score`. It can be given away. What it is good
/// for is up to whoever promised something for it.
pub struct VoucherItems;

impl Vouchers<AccountId> for VoucherItems {
	fn issue(to: &AccountId, claim: ClaimId, score: Score, uri: &[u8]) -> DispatchResult {
		// Deposits would have to be paid by an account that owns nothing.
		let settings = CollectionSettings::from_disabled(CollectionSetting::DepositRequired.into());
		ensure_collection(VOUCHERS, VouchersAccount::get(), settings)?;
		let item = ItemId::try_from(claim).map_err(|_| ArithmeticError::Overflow)?;
		let config = ItemConfig::default();
		<Nfts as Mutate<_, _>>::mint_into(&VOUCHERS, &item, to, &config, true)?;
		<Nfts as Mutate<_, _>>::set_item_metadata(None, &VOUCHERS, &item, uri)?;
		let score = score.to_le_bytes();
		<Nfts as Mutate<_, _>>::set_attribute(&VOUCHERS, &item, b"score", &score)
	}

	fn weight() -> Weight {
		type Weights = <Runtime as pallet_nfts::Config>::WeightInfo;
		Weights::force_create()
			.saturating_add(Weights::mint())
			.saturating_add(Weights::set_metadata())
			.saturating_add(Weights::set_attribute())
	}
}

/// Tiers that were made permanent, as items that can be given away and sold. Whoever mints one pays its
/// deposit.
pub struct TierItems;

impl pallet_membership_tiers::Items<AccountId> for TierItems {
	fn mint(item: ItemId, to: &AccountId) -> DispatchResult {
		ensure_collection(TIERS, TiersAccount::get(), CollectionSettings::all_enabled())?;
		<Nfts as Mutate<_, _>>::mint_into(&TIERS, &item, to, &ItemConfig::default(), false)
	}

	fn owner(item: ItemId) -> Option<AccountId> {
		Nfts::owner(TIERS, item)
	}
}
