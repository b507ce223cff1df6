//! # Membership tiers
//!
//! What somebody is in a market, by the shares of its pool that it has staked: Bronze, Silver, Gold
//! or Black.
//!
//! A market says what each tier takes. Whoever joins and stakes so much for long enough has the tier,
//! and who takes the stake out does not lose it at once: what counted is halved in each half-life,
//! and the tier is that of what is left. Both are computed when somebody asks, from two numbers and
//! the clock. A tier becomes permanent by paying for an item that carries it and can be sold.
//!
//! ```text
//! join ──▶ (stake, wait) ──▶ tier ──▶ use_benefit …
//!                             ├── (unstake) ──▶ fading ──▶ none
//!                             └── mint ──▶ item ──▶ wear, use_benefit … ──▶ (sold) ──▶ wear …
//! ```
//!
//! ## Rules
//!
//! - **A stake counts once it has been there for [`Config::Wait`]**, and what is taken out first is
//!   what was staked last. What is borrowed for a block is no tier.
//! - **A level fades no slower than it was earned.** Its half-life is that of the tier that was left,
//!   or the time that the stake had been there if that was shorter. So a stake that is moved from
//!   account to account is a tier for at most a sixteenth more time, of all accounts together, than in
//!   proportion to its thresholds.
//! - **What is left is `level × 2^(-t / half-life)`**, rounded down, never more than exact: see
//!   [`hanse_membership::decay`].
//! - **An item costs [`Config::Price`] of the least level of its tier**, in shares of the pool, for
//!   the reserve of the market. It takes the level of who makes it: what counted waits anew, and what
//!   faded is gone. So a stake makes one item in each waiting time and no more.
//! - **Uses are earned by time, where they come from.** A tier earns so many in a period, evenly, and
//!   saves those of one period. What was used by an item stays used whoever has it, and what its maker
//!   had saved goes into it. Whoever leaves, or moves its stake to another account, begins with none.
//!   A use is of the tier that has earned it, and none of a higher one.
//! - **An item counts for one account at a time**, that puts it on, and for another one no sooner
//!   than [`Config::Rebind`] later.
//! - **Terms change with notice.** New thresholds come into force after [`Config::TableNotice`]. An
//!   item carries a tier, not a level, and so no threshold takes it away.
//!
//! ## Who tells about stakes
//!
//! Whoever keeps them, through [`Watch`], whenever they change. That makes a waiting time one: what is
//! taken out and put back between two looks at it would not be seen. A level is never more than what is
//! staked when somebody asks, and what is found missing without having been told leaves nothing behind.
//! Anybody can call `refresh`.
//!
//! ## What this pallet deliberately does not do
//!
//! It holds no stakes, moves no money but deposits and the price of items, sells no items, walks over
//! no list of members and has no hooks. Who has not joined has no tier, whatever it has staked.
#![cfg_attr(not(feature = "std"), no_std)]

extern crate alloc;

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

pub use hanse_membership;
pub use hanse_membership::Tier;
#[cfg(feature = "runtime-benchmarks")]
pub use traits::BenchmarkHelper;
pub use traits::{Entitled, Items, Positions, Watch};
pub use types::*;
pub use weights::WeightInfo;

pub use pallet::*;

#[frame_support::pallet]
pub mod pallet {
	use super::*;
	use frame_support::{
		pallet_prelude::*,
		traits::{fungibles, StorageVersion, Time},
	};
	use frame_system::pallet_prelude::*;
	use hanse_membership::{Moment, TIERS};
	use sp_runtime::traits::StaticLookup;

	/// The version of what this code stores.
	const STORAGE_VERSION: StorageVersion = StorageVersion::new(1);

	/// How a transaction on chain `T` names an account.
	type AccountIdLookupOf<T> = <<T as frame_system::Config>::Lookup as StaticLookup>::Source;

	/// An item on chain `T`.
	pub type ItemOf<T> = Item<<T as frame_system::Config>::AccountId, <T as Config>::MarketId>;
	/// An item as it stands now, on chain `T`.
	pub type ItemStatusOf<T> =
		ItemStatus<<T as frame_system::Config>::AccountId, <T as Config>::MarketId>;
	/// What is known of a market on chain `T`.
	pub type MarketOf<T> = Market<<T as frame_system::Config>::AccountId, <T as Config>::AssetId>;

	#[pallet::config]
	pub trait Config: frame_system::Config {
		/// What names a market.
		type MarketId: Parameter + Member + MaxEncodedLen + Ord;

		/// What names an asset, the native one included.
		type AssetId: Parameter + Member + MaxEncodedLen + Ord;

		/// Why money is on hold, as the asset pallets store it.
		type RuntimeHoldReason: From<HoldReason>;

		/// All assets that can be on hold, the native one included. A union of the balances pallet
		/// and the assets holder.
		type Assets: fungibles::MutateHold<
			Self::AccountId,
			AssetId = Self::AssetId,
			Balance = Balance,
			Reason = Self::RuntimeHoldReason,
		>;

		/// The same assets, where what is free moves. A union of the balances pallet and the assets
		/// pallet.
		type FreeAssets: fungibles::Mutate<
			Self::AccountId,
			AssetId = Self::AssetId,
			Balance = Balance,
		>;

		/// The asset that deposits are made in.
		type NativeAsset: Get<Self::AssetId>;

		/// The clock.
		type Time: Time<Moment = Moment>;

		/// What is staked in markets.
		type Positions: Positions<Self::AccountId, Self::MarketId, Self::AssetId>;

		/// The items that carry tiers.
		type Items: Items<Self::AccountId>;

		/// Who says what the tiers of a market without a manager take and give.
		type ManageOrigin: EnsureOrigin<Self::RuntimeOrigin>;

		/// The deposit of a member for its entry. At least the native asset's minimum.
		#[pallet::constant]
		type MemberDeposit: Get<Balance>;

		/// For how long something has to be staked before it counts.
		#[pallet::constant]
		type Wait: Get<Moment>;

		/// How long it takes at the longest until a level is halved, by the tier that was left.
		#[pallet::constant]
		type HalfLives: Get<[Moment; TIERS]>;

		/// What an item costs of the least level of its tier, in parts of [`WHOLE`].
		#[pallet::constant]
		type Price: Get<Share>;

		/// How long after somebody has put an item on it can count for another account.
		#[pallet::constant]
		type Rebind: Get<Moment>;

		/// How long before they come into force changed terms are announced.
		#[pallet::constant]
		type TableNotice: Get<Moment>;

		/// The longest period that uses can be counted in.
		#[pallet::constant]
		type MaxPeriod: Get<Moment>;

		/// What each call costs.
		type WeightInfo: WeightInfo;

		/// Prepares markets for benchmarks.
		#[cfg(feature = "runtime-benchmarks")]
		type BenchmarkHelper: BenchmarkHelper<Self::AccountId, Self::MarketId>;
	}

	#[pallet::pallet]
	#[pallet::storage_version(STORAGE_VERSION)]
	pub struct Pallet<T>(_);

	/// Why this pallet holds money.
	#[pallet::composite_enum]
	pub enum HoldReason {
		/// Left for an entry in storage.
		#[codec(index = 0)]
		Deposit,
	}

	/// What the tiers of a market take and give. At most one for each market.
	// Hasher: who makes markets may choose their names.
	#[pallet::storage]
	pub type Tables<T: Config> = StorageMap<_, Blake2_128Concat, T::MarketId, Table>;

	/// What accounts are in markets. Each has paid a deposit for it.
	// Hasher: accounts are chosen by users.
	#[pallet::storage]
	pub type Members<T: Config> = StorageDoubleMap<
		_,
		Blake2_128Concat,
		T::MarketId,
		Blake2_128Concat,
		T::AccountId,
		Membership,
	>;

	/// The number of the next item.
	#[pallet::storage]
	pub type NextItem<T: Config> = StorageValue<_, ItemId, ValueQuery>;

	/// The items that carry tiers. Each has been paid for, and waited for.
	// Hasher: the keys are counted, nobody chooses them.
	#[pallet::storage]
	pub type Cards<T: Config> = StorageMap<_, Twox64Concat, ItemId, ItemOf<T>>;

	#[pallet::event]
	#[pallet::generate_deposit(pub(super) fn deposit_event)]
	pub enum Event<T: Config> {
		/// A market has said what its tiers take and give.
		TableSet {
			/// The market.
			market: T::MarketId,
			/// What they take and give.
			terms: Terms,
			/// When that comes into force.
			from: Moment,
		},
		/// Somebody joined and left a deposit.
		Joined {
			/// The market.
			market: T::MarketId,
			/// Who.
			who: T::AccountId,
			/// How much is on hold for its entry.
			deposit: Balance,
		},
		/// Another stake was seen than the last time.
		Observed {
			/// The market.
			market: T::MarketId,
			/// Whose.
			who: T::AccountId,
			/// How much it is.
			staked: Balance,
		},
		/// Somebody is no member any more. The deposit is free again.
		Left {
			/// The market.
			market: T::MarketId,
			/// Who.
			who: T::AccountId,
			/// How much came free.
			deposit: Balance,
		},
		/// A tier was made permanent.
		Minted {
			/// The item that carries it.
			item: ItemId,
			/// The market.
			market: T::MarketId,
			/// Who paid.
			who: T::AccountId,
			/// The tier.
			tier: Tier,
			/// How many shares went to the reserve of the market.
			price: Balance,
		},
		/// An item counts for its owner now.
		Worn {
			/// The item.
			item: ItemId,
			/// Its owner.
			who: T::AccountId,
		},
		/// An item counts for nobody now.
		TakenOff {
			/// The item.
			item: ItemId,
			/// For whom it had counted.
			who: T::AccountId,
		},
		/// A benefit was used.
		BenefitUsed {
			/// The market.
			market: T::MarketId,
			/// Who used it.
			who: T::AccountId,
			/// By which.
			pass: Pass,
			/// The tier it was used by, no higher than the one that has earned it.
			tier: Tier,
			/// How many uses are left.
			left: u32,
		},
		/// An item that had been burnt is forgotten.
		Forgotten {
			/// The number it had.
			item: ItemId,
		},
	}

	#[pallet::error]
	pub enum Error<T> {
		/// There is no such market.
		MarketNotFound,
		/// The market has not said what its tiers take.
		NoTiers,
		/// Only the manager of the market can do this, or the chain if it has none.
		NotManager,
		/// A tier takes nothing, or no more than the one below it.
		ThresholdsNotRising,
		/// A tier earns fewer uses than the one below it.
		UsesFalling,
		/// A period has no length or is longer than `MaxPeriod`. It is in milliseconds.
		PeriodOutOfRange,
		/// The account has not joined.
		NotMember,
		/// The account has joined already.
		AlreadyMember,
		/// The account is not of that tier now.
		TierTooLow,
		/// There is no such item: it was never made, or was burnt and forgotten.
		ItemNotFound,
		/// The item belongs to somebody else.
		NotOwner,
		/// The item has counted for somebody else not long ago. Wait.
		BoundElsewhere,
		/// The account wears no item, or it is not its own any more.
		NotWorn,
		/// The item was not burnt.
		ItemExists,
		/// No use has been earned that is not used yet.
		NoUsesLeft,
	}

	#[pallet::hooks]
	impl<T: Config> Hooks<BlockNumberFor<T>> for Pallet<T> {
		fn integrity_test() {
			let minimum =
				<T::Assets as fungibles::Inspect<_>>::minimum_balance(T::NativeAsset::get());
			assert!(
				T::MemberDeposit::get() >= minimum,
				"a deposit below the existential deposit could not always be returned",
			);
			assert!(T::Wait::get() > 0, "a stake of one block would count");
			assert!(T::HalfLives::get().iter().all(|it| *it > 0), "a tier would not fade but end");
			assert!(T::Price::get() > 0 && T::Price::get() <= WHOLE, "the price is no part");
			assert!(T::Rebind::get() > 0, "an item would count for many accounts at once");
			assert!(T::MaxPeriod::get() > 0, "no period would be allowed");
		}

		#[cfg(feature = "try-runtime")]
		fn try_state(_: BlockNumberFor<T>) -> Result<(), sp_runtime::TryRuntimeError> {
			Self::do_try_state()
		}
	}

	#[pallet::call]
	impl<T: Config> Pallet<T> {
		/// Says what the tiers of a market take and give.
		///
		/// Signed by the manager of the market; by `ManageOrigin` if it has none. The first terms are
		/// in force at once, others after `TableNotice`. Terms announced before and not in force yet
		/// are replaced.
		///
		/// Emits `TableSet`. Errors: `MarketNotFound`, `NotManager`, `ThresholdsNotRising`,
		/// `UsesFalling`, `PeriodOutOfRange`.
		#[pallet::call_index(0)]
		#[pallet::weight(T::WeightInfo::set_table().saturating_add(T::Positions::weight()))]
		pub fn set_table(
			origin: OriginFor<T>,
			market: T::MarketId,
			terms: Terms,
		) -> DispatchResult {
			let by = match T::ManageOrigin::try_origin(origin) {
				Ok(_) => None,
				Err(origin) => Some(ensure_signed(origin)?),
			};
			Self::do_set_table(by, market, terms)
		}

		/// Makes the account a member of a market, or does so before it has staked anything.
		///
		/// Signed by the member, on whose account `MemberDeposit` goes on hold. What it has staked
		/// counts after `Wait` from now on.
		///
		/// Emits `Joined`, and `Observed` if it has staked. Errors: `MarketNotFound`, `NoTiers`,
		/// `AlreadyMember`, and those of the asset when it does not have the deposit.
		#[pallet::call_index(1)]
		#[pallet::weight(T::WeightInfo::join().saturating_add(T::Positions::weight()))]
		pub fn join(origin: OriginFor<T>, market: T::MarketId) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_join(who, market)
		}

		/// Takes note of what a member has staked now.
		///
		/// Signed by anybody. Needed only if the stake has changed and nobody told: what is missing
		/// then is lost, and what is more waits from now on.
		///
		/// Emits `Observed` if it has changed. Errors: `NoTiers`, `NotMember`.
		#[pallet::call_index(2)]
		#[pallet::weight(T::WeightInfo::refresh().saturating_add(T::Positions::weight()))]
		pub fn refresh(
			origin: OriginFor<T>,
			market: T::MarketId,
			who: AccountIdLookupOf<T>,
		) -> DispatchResult {
			ensure_signed(origin)?;
			Self::do_refresh(&T::Lookup::lookup(who)?, &market, false)
		}

		/// Ends a membership. What it was is lost, and the deposit comes free.
		///
		/// Signed by the member. What is staked stays staked, and items stay its own.
		///
		/// Emits `Left`. Errors: `NotMember`.
		#[pallet::call_index(3)]
		#[pallet::weight(T::WeightInfo::leave())]
		pub fn leave(origin: OriginFor<T>, market: T::MarketId) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_leave(who, market)
		}

		/// Makes a tier permanent: pays for an item that carries it.
		///
		/// Signed by a member that is of that tier now, by its own standing. It pays `Price` of the
		/// tier's least level in shares that are not staked, to the reserve of the market, and its
		/// level: what counted waits anew. The uses that it has saved go into the item.
		///
		/// Emits `Minted`. Errors: `MarketNotFound`, `NoTiers`, `NotMember`, `TierTooLow`, and those
		/// of the asset and of the items when it cannot pay.
		#[pallet::call_index(4)]
		#[pallet::weight(T::WeightInfo::mint().saturating_add(T::Positions::weight()))]
		pub fn mint(origin: OriginFor<T>, market: T::MarketId, tier: Tier) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_mint(who, market, tier)
		}

		/// Puts an item on, so that its tier counts for the account.
		///
		/// Signed by its owner, who is a member of its market. Another item is taken off by that.
		///
		/// Emits `Worn`. Errors: `ItemNotFound`, `NotOwner`, `NotMember`, `BoundElsewhere`.
		#[pallet::call_index(5)]
		#[pallet::weight(T::WeightInfo::wear())]
		pub fn wear(origin: OriginFor<T>, #[pallet::compact] item: ItemId) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_wear(who, item)
		}

		/// Takes an item off.
		///
		/// Signed by the member that wears it.
		///
		/// Emits `TakenOff`. Errors: `NotMember`, `NotWorn`.
		#[pallet::call_index(6)]
		#[pallet::weight(T::WeightInfo::take_off())]
		pub fn take_off(origin: OriginFor<T>, market: T::MarketId) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_take_off(who, market)
		}

		/// Uses a benefit once.
		///
		/// Signed by a member, by its own standing or by the item that it wears. What lower tiers have
		/// earned is used first.
		///
		/// Emits `BenefitUsed`. Errors: `NoTiers`, `NotMember`, `TierTooLow`, `NotWorn`,
		/// `NoUsesLeft`.
		#[pallet::call_index(7)]
		#[pallet::weight(T::WeightInfo::use_benefit().saturating_add(T::Positions::weight()))]
		pub fn use_benefit(
			origin: OriginFor<T>,
			market: T::MarketId,
			pass: Pass,
		) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_use_benefit(&who, &market, pass, Tier::Bronze)
		}

		/// Forgets an item that was burnt.
		///
		/// Signed by anybody.
		///
		/// Emits `Forgotten`. Errors: `ItemNotFound`, `ItemExists`.
		#[pallet::call_index(8)]
		#[pallet::weight(T::WeightInfo::forget())]
		pub fn forget(origin: OriginFor<T>, #[pallet::compact] item: ItemId) -> DispatchResult {
			ensure_signed(origin)?;
			Self::do_forget(item)
		}
	}

	#[pallet::view_functions]
	impl<T: Config> Pallet<T> {
		/// What an account is in a market now, or nothing if it has not joined.
		pub fn member_status(market: T::MarketId, who: T::AccountId) -> Option<MemberStatus> {
			Self::status(&who, &market)
		}

		/// The tier of an account in a market now.
		pub fn tier_of(market: T::MarketId, who: T::AccountId) -> Option<Tier> {
			<Self as Entitled<_, _>>::tier_of(&who, &market)
		}

		/// An item as it stands now, or nothing if there is none of that number.
		pub fn item_status(item: ItemId) -> Option<ItemStatusOf<T>> {
			Self::card_status(item)
		}

		/// What the tiers of a market take and give, now and later.
		pub fn table_of(market: T::MarketId) -> Option<Table> {
			Tables::<T>::get(market)
		}
	}
}
