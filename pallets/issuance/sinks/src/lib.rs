//! # Sinks
//!
//! What leaves circulation: a part of every fee, and a part of what other pallets take as
//! commission, which buys back the native coin and burns it.
//!
//! ## Rules
//!
//! - **Fees.** The chain decides which share of a fee is burnt, up to [`Config::MaxFeeBurn`]. The
//!   runtime's fee splitter reads it from [`FeeBurnShare`] and drops that part.
//! - **Commission.** Other pallets collect through [`Commission`]. The share for buy-backs, 15 %
//!   unless the chain decides otherwise, is rounded down; all the rest is
//!   [`Config::Beneficiary`]'s. Of the native coin the part is burnt at once. Of any other asset it
//!   goes to the asset's *pot*, an account without a key, and waits.
//!   Who cannot call another pallet leaves commission on [`Pallet::income_account`], and anybody has
//!   it divided.
//! - **Buy-backs.** Anybody can have a slice of a pot sold at the market, once in
//!   [`Config::BuyBackPeriod`] for each asset. Everything that arrives is burnt, and what arrives is
//!   measured by the pot's own balance: what the market says about it is not even asked.
//! - **The pot never stands in the way.** If it cannot take its part, the beneficiary has that too:
//!   the part is smaller than the asset's minimum and the pot is still empty, or somebody blocked or
//!   crowded the pot. If the beneficiary cannot take its part, nothing is collected.
//! - **One pot for each asset**, because an account can have only so many assets that do not exist
//!   by themselves. The minimum of the asset stays in its pot for ever, which keeps it open for parts
//!   of any size.
//!
//! ## Why nobody earns by surrounding a buy-back
//!
//! Whoever calls can trade in the same transaction: sell the asset first to press its price, let the
//! pot sell, and buy back cheaply what was sold. Three bounds are against that.
//!
//! - *The price.* A slice brings at least its value by an average over time, [`Market::twap`], less
//!   [`Config::MaxSlippage`], or is not sold. Trades of one block hardly move such an average. And
//!   what the caller gains the pot has lost, since a pool that is pushed away from its price only
//!   earns by it: that is at most the slippage of one slice.
//! - *The size.* A slice is at most what the market says it can take, [`Market::limits`]. Whoever
//!   trades around it pays the fee of the pool twice. A slice no larger than the fee's share of the
//!   pool (at a fee of 0.3 %, of 0.3 % of what the pool has of the asset) moves the price by less
//!   than these two fees, and there is nothing to gain, however much is traded around.
//! - *The period.* At most [`Config::MaxSlice`] of the pot is sold at once, or as much as the market
//!   takes at least, and then the period has to pass: nothing can be repeated in one block.
//!
//! What remains possible: to choose a moment at which the price is low within the slippage, which
//! costs the chain at most that much of a slice and brings the caller nothing by itself; to hold
//! the price down for as long as the average looks back, against everybody who buys cheaply
//! meanwhile; and to be the whole market of an asset that nobody else trades, in which case what is
//! lost was collected in that very asset. Who orders the transactions of a block has no more than a
//! caller has.
//!
//! ## What the team of an asset can still do
//!
//! A pot holds its asset free, so that it can be sold, and the team of the asset can burn, seize or
//! freeze it there, as anywhere. It reaches no other pot, and no coin.
//!
//! ## What this pallet deliberately does not do
//!
//! It does not know the market, sets no fees or commissions, walks over nothing and has no hooks.
//! Nothing goes from a pot to anybody but the market.
#![cfg_attr(not(feature = "std"), no_std)]

#[cfg(feature = "runtime-benchmarks")]
mod benchmarking;
mod impls;
#[cfg(test)]
mod mock;
pub mod runtime_api;
#[cfg(test)]
mod tests;
mod traits;
#[cfg(any(feature = "std", feature = "try-runtime"))]
mod try_state;
mod types;
pub mod weights;

#[cfg(feature = "runtime-benchmarks")]
pub use traits::BenchmarkHelper;
pub use traits::{Commission, Market};
pub use types::{Balance, Burnt, FeeBurnShare};
pub use weights::WeightInfo;

pub use pallet::*;

#[frame_support::pallet]
pub mod pallet {
	use super::*;
	use frame_support::{
		pallet_prelude::*,
		traits::{fungibles, StorageVersion, Time},
		PalletId,
	};
	use frame_system::pallet_prelude::*;
	use hanse_curve::Moment;
	use sp_runtime::Perbill;

	/// The version of what this code stores.
	const STORAGE_VERSION: StorageVersion = StorageVersion::new(1);

	/// The share of commissions that buys back unless the chain decides otherwise.
	pub const DEFAULT_BUY_BACK: Perbill = Perbill::from_percent(15);

	#[pallet::config]
	pub trait Config: frame_system::Config {
		/// What names an asset, the native one included. Together with a pallet id it has to fit
		/// into an account id, which it is a part of.
		type AssetId: Parameter + Member + MaxEncodedLen;

		/// All assets that commission is paid in, the native one included. A union of the balances
		/// pallet and the assets pallet.
		type Assets: fungibles::Mutate<Self::AccountId, AssetId = Self::AssetId, Balance = Balance>;

		/// The coin that is bought back and burnt.
		type NativeAsset: Get<Self::AssetId>;

		/// The clock.
		type Time: Time<Moment = Moment>;

		/// Where pots sell.
		type Market: Market<Self::AccountId, Self::AssetId>;

		/// Who decides about the shares.
		type ManageOrigin: EnsureOrigin<Self::RuntimeOrigin>;

		/// Who receives what commissions do not burn or keep for buy-backs. Its account should
		/// exist, and have room for every asset that commission is collected in.
		#[pallet::constant]
		type Beneficiary: Get<Self::AccountId>;

		/// What the accounts of the pots are derived from.
		#[pallet::constant]
		type PalletId: Get<PalletId>;

		/// The largest share of fees that can be burnt.
		#[pallet::constant]
		type MaxFeeBurn: Get<Perbill>;

		/// The largest share of commissions that can be kept for buy-backs.
		#[pallet::constant]
		type MaxBuyBack: Get<Perbill>;

		/// How long after a buy-back of an asset there can be another one.
		#[pallet::constant]
		type BuyBackPeriod: Get<Moment>;

		/// The share of a pot that is sold at once.
		#[pallet::constant]
		type MaxSlice: Get<Perbill>;

		/// By how much what a slice brings may stay below its value by the average price.
		#[pallet::constant]
		type MaxSlippage: Get<Perbill>;

		/// What each call costs.
		type WeightInfo: WeightInfo;

		/// Prepares accounts for benchmarks.
		#[cfg(feature = "runtime-benchmarks")]
		type BenchmarkHelper: BenchmarkHelper<Self::AccountId, Self::AssetId>;
	}

	#[pallet::pallet]
	#[pallet::storage_version(STORAGE_VERSION)]
	pub struct Pallet<T>(_);

	/// The share of every fee that is burnt. At most `MaxFeeBurn`.
	#[pallet::storage]
	pub type FeeBurn<T: Config> = StorageValue<_, Perbill, ValueQuery>;

	/// What the share of commissions is where nobody has decided.
	#[pallet::type_value]
	pub fn DefaultBuyBack<T: Config>() -> Perbill {
		DEFAULT_BUY_BACK
	}

	/// The share of every commission that is burnt or buys back. At most `MaxBuyBack`.
	#[pallet::storage]
	pub type BuyBack<T: Config> = StorageValue<_, Perbill, ValueQuery, DefaultBuyBack<T>>;

	/// When an asset was last sold. An entry is written with the first buy-back only, which burns at
	/// least the existential deposit: whoever wants an entry to exist has that much burnt for it.
	// Hasher: assets are chosen by users.
	#[pallet::storage]
	pub type LastBuyBack<T: Config> = StorageMap<_, Blake2_128Concat, T::AssetId, Moment>;

	/// How much has been burnt.
	#[pallet::storage]
	pub type TotalBurnt<T: Config> = StorageValue<_, Burnt, ValueQuery>;

	/// The shares from the first block on.
	#[pallet::genesis_config]
	pub struct GenesisConfig<T: Config> {
		/// The share of fees that is burnt. None by default.
		pub fee_burn: Perbill,
		/// The share of commissions that is burnt or buys back. 15 % by default.
		pub buy_back: Perbill,
		/// Ties the configuration to its runtime.
		#[serde(skip)]
		pub _config: PhantomData<T>,
	}

	impl<T: Config> Default for GenesisConfig<T> {
		fn default() -> Self {
			Self { fee_burn: Perbill::zero(), buy_back: DEFAULT_BUY_BACK, _config: PhantomData }
		}
	}

	#[pallet::genesis_build]
	impl<T: Config> BuildGenesisConfig for GenesisConfig<T> {
		fn build(&self) {
			assert!(
				self.fee_burn <= T::MaxFeeBurn::get(),
				"sinks: {:?} of fees cannot be burnt, at most {:?}",
				self.fee_burn,
				T::MaxFeeBurn::get(),
			);
			assert!(
				self.buy_back <= T::MaxBuyBack::get(),
				"sinks: {:?} of commissions cannot buy back, at most {:?}",
				self.buy_back,
				T::MaxBuyBack::get(),
			);
			// So that it can have any asset, also one whose accounts need another one first.
			Pallet::<T>::sustain(&Pallet::<T>::income_account());
			FeeBurn::<T>::put(self.fee_burn);
			BuyBack::<T>::put(self.buy_back);
		}
	}

	#[pallet::event]
	#[pallet::generate_deposit(pub(super) fn deposit_event)]
	pub enum Event<T: Config> {
		/// Another share of fees is burnt from now on.
		FeeBurnSet {
			/// The share.
			share: Perbill,
		},
		/// Another share of commissions is burnt or buys back from now on.
		BuyBackSet {
			/// The share.
			share: Perbill,
		},
		/// A commission was paid. It is the sum of the three amounts.
		Collected {
			/// Who paid.
			payer: T::AccountId,
			/// In which asset.
			asset: T::AssetId,
			/// How much went to the beneficiary.
			to_beneficiary: Balance,
			/// How much went to the pot of the asset.
			to_pot: Balance,
			/// How much was burnt. Only of the native coin.
			burnt: Balance,
		},
		/// A slice of a pot was sold, and what it brought was burnt.
		BoughtBack {
			/// The asset.
			asset: T::AssetId,
			/// How much less of it the pot has.
			sold: Balance,
			/// How much of the native coin it brought.
			burnt: Balance,
		},
	}

	#[pallet::error]
	pub enum Error<T> {
		/// The share is above what the chain allows.
		ShareTooHigh,
		/// The native coin is burnt when it is collected, never sold.
		IsNative,
		/// The asset was sold less than `BuyBackPeriod` ago. Come back later.
		TooSoon,
		/// Nobody trades the asset, or there is no average price of it yet.
		NoMarket,
		/// The pot has less than the market takes at least or than is worth to be sold, or the asset
		/// is frozen.
		TooLittle,
		/// The market paid less than the average price allows. Try again when the price has settled.
		SlippageTooHigh,
		/// The market took more than it was given. Never so unless the market is wrong.
		Overdrawn,
		/// No commission in this asset waits, beside what keeps the account open.
		NothingToSweep,
	}

	#[pallet::hooks]
	impl<T: Config> Hooks<BlockNumberFor<T>> for Pallet<T> {
		fn integrity_test() {
			Self::check_constants();
		}

		#[cfg(feature = "try-runtime")]
		fn try_state(_: BlockNumberFor<T>) -> Result<(), sp_runtime::TryRuntimeError> {
			Self::do_try_state()
		}
	}

	#[pallet::call]
	impl<T: Config> Pallet<T> {
		/// Decides which share of fees is burnt from now on.
		///
		/// Origin: `ManageOrigin`.
		///
		/// Emits `FeeBurnSet`. Errors: `ShareTooHigh`.
		#[pallet::call_index(0)]
		#[pallet::weight(T::WeightInfo::set_fee_burn())]
		pub fn set_fee_burn(origin: OriginFor<T>, share: Perbill) -> DispatchResult {
			T::ManageOrigin::ensure_origin(origin)?;
			Self::do_set_fee_burn(share)
		}

		/// Decides which share of commissions is burnt or buys back from now on. What is in the pots
		/// stays there.
		///
		/// Origin: `ManageOrigin`.
		///
		/// Emits `BuyBackSet`. Errors: `ShareTooHigh`.
		#[pallet::call_index(1)]
		#[pallet::weight(T::WeightInfo::set_buy_back())]
		pub fn set_buy_back(origin: OriginFor<T>, share: Perbill) -> DispatchResult {
			T::ManageOrigin::ensure_origin(origin)?;
			Self::do_set_buy_back(share)
		}

		/// Sells a slice of an asset's pot at the market and burns what it brings.
		///
		/// Signed by anybody, who gains and risks nothing but the fee.
		///
		/// Emits `BoughtBack`. Errors: `IsNative`, `TooSoon`, `NoMarket`, `TooLittle`,
		/// `SlippageTooHigh`, `Overdrawn`, and those of the market.
		#[pallet::call_index(2)]
		#[pallet::weight(T::WeightInfo::buy_back().saturating_add(T::Market::weight()))]
		pub fn buy_back(origin: OriginFor<T>, asset: T::AssetId) -> DispatchResult {
			ensure_signed(origin)?;
			Self::do_buy_back::<T::Market>(asset)
		}

		/// Divides the commission in an asset that was left on the account for it, as if another pallet
		/// had collected it.
		///
		/// Signed by anybody.
		///
		/// Emits `Collected`. Errors: `NothingToSweep`, and those of the asset when the beneficiary
		/// cannot receive its part.
		#[pallet::call_index(3)]
		// It does what collecting does, and reads again what it is about to take.
		#[pallet::weight(T::WeightInfo::collect())]
		pub fn sweep(origin: OriginFor<T>, asset: T::AssetId) -> DispatchResult {
			ensure_signed(origin)?;
			Self::do_sweep(asset)
		}
	}

	#[pallet::view_functions]
	impl<T: Config> Pallet<T> {
		/// The share of every fee that is burnt.
		pub fn fee_burn_share() -> Perbill {
			FeeBurn::<T>::get()
		}

		/// The share of every commission that is burnt or buys back.
		pub fn buy_back_share() -> Perbill {
			BuyBack::<T>::get()
		}

		/// How much of an asset waits to be sold.
		pub fn pot(asset: T::AssetId) -> Balance {
			Self::for_sale(&asset)
		}

		/// The first moment at which an asset can be sold. Zero if it never was.
		pub fn next_buy_back(asset: T::AssetId) -> Moment {
			Self::next_sale(&asset)
		}

		/// How much has been burnt, by source.
		pub fn burnt() -> Burnt {
			TotalBurnt::<T>::get()
		}
	}
}
