//! Items of which each is one of a kind, and what the chain itself issues as such.

use crate::{
	units::{deposit, DAY},
	AccountId, Balance, Balances, BlockNumber, Nfts, Runtime, RuntimeEvent, RuntimeOrigin,
	Signature, SLOT_DURATION,
};
use frame_support::{
	parameter_types, storage_alias,
	traits::{tokens::nonfungibles_v2::Mutate, AsEnsureOriginWithArg, ConstU32, Incrementable},
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
	ArithmeticError, DispatchError, DispatchResult,
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

/// The collection of vouchers, once there is one.
#[storage_alias]
type VoucherCollection = StorageValue<Hub, CollectionId>;

/// Vouchers for contributions, as items of a collection that nobody owns.
///
/// The item has the number of the claim, the address of its evidence as description, and its score,
/// two bytes in little-endian order, as the attribute `score`. It can be given away. What it is good
/// for is up to whoever promised something for it.
pub struct VoucherItems;

impl VoucherItems {
	/// The collection of vouchers, created with the first of them.
	fn collection() -> Result<CollectionId, DispatchError> {
		if let Some(collection) = VoucherCollection::get() {
			return Ok(collection);
		}
		let next = pallet_nfts::NextCollectionId::<Runtime>::get();
		let next = next.or_else(CollectionId::initial_value).ok_or(ArithmeticError::Overflow)?;
		// Deposits would have to be paid by an account that owns nothing.
		let settings = CollectionSettings::from_disabled(CollectionSetting::DepositRequired.into());
		let config =
			CollectionConfig { settings, max_supply: None, mint_settings: Default::default() };
		Nfts::force_create(RuntimeOrigin::root(), VouchersAccount::get().into(), config)?;
		VoucherCollection::put(next);
		Ok(next)
	}
}

impl Vouchers<AccountId> for VoucherItems {
	fn issue(to: &AccountId, claim: ClaimId, score: Score, uri: &[u8]) -> DispatchResult {
		let collection = Self::collection()?;
		let item = ItemId::try_from(claim).map_err(|_| ArithmeticError::Overflow)?;
		let config = ItemConfig::default();
		<Nfts as Mutate<_, _>>::mint_into(&collection, &item, to, &config, true)?;
		<Nfts as Mutate<_, _>>::set_item_metadata(None, &collection, &item, uri)?;
		let score = score.to_le_bytes();
		<Nfts as Mutate<_, _>>::set_attribute(&collection, &item, b"score", &score)
	}

	fn weight() -> Weight {
		type Weights = <Runtime as pallet_nfts::Config>::WeightInfo;
		let noted = <Runtime as frame_system::Config>::DbWeight::get().reads_writes(1, 1);
		noted
			.saturating_add(Weights::force_create())
			.saturating_add(Weights::mint())
			.saturating_add(Weights::set_metadata())
			.saturating_add(Weights::set_attribute())
	}
}
