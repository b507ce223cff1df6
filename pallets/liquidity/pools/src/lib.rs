//! # Pools
//!
//! Pools of constant product, in which anybody trades one asset for another: `K`, the product of
//! what a pool has of its two assets, never falls by a trade. The sums are done by `hanse_amm`.
//!
//! ## Rules
//!
//! - **Plain and managed.** Anybody opens a plain pool of any pair, one for each pair. A managed
//!   pool belongs to another pallet, which opens it through [`Managed`], can lock it, and retires it
//!   in the end: then what is in it can only be removed. A plain pool of its pair does not stand in
//!   its way.
//! - **The fee is 0.30 % of what is paid**, divided to the unit: 0.10 % tax, up to 0.10 % for
//!   liquidity providers, 0.05 % for who brought the merchant, and the rest for the reserve. The
//!   providers' part stays in the pool. The others wait on its account until anybody has them
//!   collected: a recipient that cannot receive stops no trade, and a trade moves the money of the
//!   trader and nothing else. What waits takes up a few numbers in the entry of the pool, however
//!   many trades there are.
//! - **A pool counts what it was given**, not what its account has. What somebody sends to that
//!   account moves no price, and is nobody's until the pool closes.
//! - **A trade has bounds**: the least that it brings or the most that it pays, and a deadline. It
//!   goes through at most four pools, all different ones, or does nothing.
//! - **A block has bounds.** The trades of one block move a price, and take from a pool, only so
//!   far in sum. In the next block they can go on.
//! - **Nothing happens in the small.** A trade of less than `MinTrade` is refused, and so is one
//!   with a pool that has less than that of either asset: there, rounding would matter.
//! - **Whoever wants to leave can.** Removing liquidity is refused only while the pool is locked.
//!   What cannot be delivered, because the asset or an account is frozen or blocked, waits for its
//!   owner, and the other asset is delivered.
//!
//! ## What is frozen stays frozen
//!
//! Whoever has shares of a pool could send them to somebody else, who redeems them, and an account
//! that is frozen in an asset would get rid of it that way. So the shares of an account that is
//! frozen in either asset of their pool cannot leave it: the runtime asks [`Pallet::is_stuck`]
//! wherever it asks what is frozen of an asset. The account itself still redeems them. It gets the
//! asset back where it is frozen, and the other one. A team can freeze an account also after all
//! that it had of the asset went into a pool: it opens an account in the asset for it first. Nor can
//! the freeze be got rid of by giving up the account, which the assets pallet allows: the runtime
//! answers that something is frozen of every account that is frozen, be it nothing.
//!
//! ## Average prices
//!
//! A pool remembers two hours of prices if it is busy, and more if it is not. What an average
//! counts is the price that a block left, from the next block on. A pool answers only for a time
//! that it has existed for. Why prices are not clipped, `hanse_amm` says.
//!
//! ## Who could still take something
//!
//! The team of an asset can mint it, seize it on the account of a pool, or freeze that account.
//! Then it takes what the others have put against it, or stops trades: whoever provides liquidity
//! trusts the teams of both assets. Other pools do not notice. A team can also end its asset, of
//! which nothing is owed to anybody then; the runtime has to see to it that its number is never
//! given to another asset, or whoever gets it buys a pool empty. Who orders the transactions of a
//! block can trade around somebody, within the bounds that this one has set.
//!
//! ## What this pallet deliberately does not do
//!
//! It knows no merchants, pays no rewards, walks over no pools and has no hooks. What a trade costs
//! depends on the pools that it goes through, not on how many there are. Shares are no asset of a
//! pool.
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

pub use hanse_ids::IdRange;
#[cfg(feature = "runtime-benchmarks")]
pub use traits::BenchmarkHelper;
pub use traits::{FeeTerms, Managed, ShareIds, Trading};
pub use types::*;
pub use weights::WeightInfo;

pub use pallet::*;

#[frame_support::pallet]
pub mod pallet {
	use super::*;
	use alloc::vec::Vec;
	use frame_support::{
		pallet_prelude::*,
		traits::{fungible, fungibles, ContainsPair, StorageVersion, Time},
		PalletId,
	};
	use frame_system::pallet_prelude::*;

	/// The version of what this code stores.
	const STORAGE_VERSION: StorageVersion = StorageVersion::new(1);

	/// A pool on chain `T`.
	pub type PoolOf<T> = Pool<<T as frame_system::Config>::AccountId, <T as Config>::AssetId>;
	/// A pool of chain `T` as it is shown.
	pub type PoolStatusOf<T> = PoolStatus<
		<T as frame_system::Config>::AccountId,
		<T as Config>::AssetId,
		<T as Config>::ShareId,
	>;

	#[pallet::config]
	pub trait Config: frame_system::Config {
		/// What names an asset, the native one included.
		type AssetId: Parameter + Member + MaxEncodedLen + Ord;

		/// What names shares among the assets of the assets pallet.
		type ShareId: Parameter + Member + MaxEncodedLen;

		/// Why money is on hold, as the asset pallets store it.
		type RuntimeHoldReason: From<HoldReason>;

		/// The native coin, in which deposits are made.
		type Currency: fungible::MutateHold<
			Self::AccountId,
			Balance = Balance,
			Reason = Self::RuntimeHoldReason,
		>;

		/// All assets that are traded, where what is free moves. A union of the balances pallet and
		/// the assets pallet.
		type Assets: fungibles::Mutate<Self::AccountId, AssetId = Self::AssetId, Balance = Balance>;

		/// The shares of pools. The assets pallet.
		type Shares: fungibles::Create<Self::AccountId, AssetId = Self::ShareId, Balance = Balance>
			+ fungibles::Mutate<Self::AccountId>
			+ fungibles::Destroy<Self::AccountId>;

		/// Which asset the shares of a pool are.
		type ShareIds: ShareIds<Self::AssetId, Self::ShareId>;

		/// Which account is frozen or blocked in which asset by those who can do that.
		type Frozen: ContainsPair<Self::AssetId, Self::AccountId>;

		/// Who gets which part of fees.
		type FeeTerms: FeeTerms<Self::AccountId>;

		/// The clock.
		type Time: Time<Moment = Moment>;

		/// What the accounts of pools are derived from.
		#[pallet::constant]
		type PalletId: Get<PalletId>;

		/// What is on hold for a plain pool until it closes. It has to pay for everything that a
		/// pool stores: its entry, 128 observations, 24 reports and an asset.
		#[pallet::constant]
		type Deposit: Get<Balance>;

		/// What is on hold for what a pool owes to somebody.
		#[pallet::constant]
		type DebtDeposit: Get<Balance>;

		/// The least that a trade pays to a pool, and that a pool has of either asset to be traded
		/// with.
		#[pallet::constant]
		type MinTrade: Get<Balance>;

		/// How far one block may move a plain pool.
		#[pallet::constant]
		type PlainLimits: Get<Limits>;

		/// How far one block may move a managed pool.
		#[pallet::constant]
		type ManagedLimits: Get<Limits>;

		/// How long a period of the tax report is.
		#[pallet::constant]
		type TaxPeriod: Get<Moment>;

		/// What each call costs.
		type WeightInfo: WeightInfo;

		/// Prepares accounts for benchmarks.
		#[cfg(feature = "runtime-benchmarks")]
		type BenchmarkHelper: BenchmarkHelper<Self::AccountId, Self::AssetId>;
	}

	#[pallet::pallet]
	#[pallet::storage_version(STORAGE_VERSION)]
	pub struct Pallet<T>(_);

	/// Why this pallet holds money.
	#[pallet::composite_enum]
	pub enum HoldReason {
		/// Left for a pool.
		#[codec(index = 0)]
		Pool,
		/// Left for what a pool owes.
		#[codec(index = 1)]
		Debt,
	}

	/// The number of the next pool.
	#[pallet::storage]
	pub type NextPool<T: Config> = StorageValue<_, PoolId, ValueQuery>;

	/// The pools. Who opened a plain one has left a deposit for all that is stored of it.
	// Hasher: the numbers are given out by this pallet.
	#[pallet::storage]
	pub type Pools<T: Config> = StorageMap<_, Twox64Concat, PoolId, PoolOf<T>>;

	/// The pools by their pair, the smaller asset first, and by whether they are managed.
	// Hasher: assets are chosen by users.
	#[pallet::storage]
	pub type Pairs<T: Config> =
		StorageMap<_, Blake2_128Concat, (T::AssetId, T::AssetId, bool), PoolId>;

	/// The rings of past prices: at most 128 for each pool.
	// Hasher: the keys are given out by this pallet.
	#[pallet::storage]
	pub type Observations<T: Config> =
		StorageDoubleMap<_, Twox64Concat, PoolId, Twox64Concat, u32, Observation>;

	/// What pools took in past periods: at most [`MAX_REPORTS`] for each pool, the oldest of which
	/// is written over.
	// Hasher: the keys are given out by this pallet.
	#[pallet::storage]
	pub type Reports<T: Config> =
		StorageDoubleMap<_, Twox64Concat, PoolId, Twox64Concat, u32, Report>;

	/// What pools owe to those who removed liquidity. Each has left a deposit.
	// Hasher: accounts are chosen by users.
	#[pallet::storage]
	pub type Debts<T: Config> =
		StorageDoubleMap<_, Twox64Concat, PoolId, Blake2_128Concat, T::AccountId, Debt>;

	/// What earlier promoters of managed pools have not collected. There is one for each time that
	/// the promoter of a pool changes, which the runtime decides.
	// Hasher: the runtime names promoters, but these are users.
	#[pallet::storage]
	pub type PastDues<T: Config> = StorageDoubleMap<
		_,
		Twox64Concat,
		PoolId,
		Blake2_128Concat,
		T::AccountId,
		[Balance; 2],
		ValueQuery,
	>;

	/// Who is redeeming shares that are stuck. Only ever within a call.
	#[pallet::storage]
	pub(crate) type Redeeming<T: Config> = StorageValue<_, T::AccountId>;

	#[pallet::event]
	#[pallet::generate_deposit(pub(super) fn deposit_event)]
	pub enum Event<T: Config> {
		/// A pool was opened.
		Opened {
			/// The number of the pool.
			pool: PoolId,
			/// Who paid and has the shares.
			who: T::AccountId,
			/// Its two assets.
			assets: [T::AssetId; 2],
			/// What it has of them.
			amounts: [Balance; 2],
			/// The asset that its shares are.
			share: T::ShareId,
			/// How many of them `who` has.
			shares: Balance,
			/// Whether another pallet opened it.
			managed: bool,
		},
		/// Somebody added liquidity.
		Added {
			/// The number of the pool.
			pool: PoolId,
			/// Who.
			who: T::AccountId,
			/// What was paid of either asset.
			amounts: [Balance; 2],
			/// How many shares it brought.
			shares: Balance,
		},
		/// Somebody removed liquidity.
		Removed {
			/// The number of the pool.
			pool: PoolId,
			/// Who.
			who: T::AccountId,
			/// How many shares are gone.
			shares: Balance,
			/// What was delivered of either asset.
			amounts: [Balance; 2],
			/// What could not be delivered, and waits.
			owed: [Balance; 2],
		},
		/// Somebody got what a pool owed.
		Claimed {
			/// The number of the pool.
			pool: PoolId,
			/// Who.
			who: T::AccountId,
			/// What was delivered of either asset.
			amounts: [Balance; 2],
		},
		/// Somebody traded with a pool. A swap is one or more of these, in order.
		Traded {
			/// The number of the pool.
			pool: PoolId,
			/// Who.
			who: T::AccountId,
			/// What was paid with.
			from: T::AssetId,
			/// What was bought.
			to: T::AssetId,
			/// How much of both, and who gets which part of the fee.
			trade: Trade,
		},
		/// Parts of fees left a pool. What could not be delivered of them still waits.
		Collected {
			/// The number of the pool.
			pool: PoolId,
			/// What was delivered of either asset.
			paid: [Dues; 2],
		},
		/// An earlier promoter of a pool got its part of the fees.
		PastCollected {
			/// The number of the pool.
			pool: PoolId,
			/// Who.
			promoter: T::AccountId,
			/// How much of either asset.
			amounts: [Balance; 2],
		},
		/// A period of the tax report is complete.
		Reported {
			/// The number of the pool.
			pool: PoolId,
			/// What it took.
			report: Report,
		},
		/// Nobody can trade with a pool, add or remove.
		Locked {
			/// The number of the pool.
			pool: PoolId,
		},
		/// A pool goes on.
		Unlocked {
			/// The number of the pool.
			pool: PoolId,
		},
		/// Nobody can trade with a pool any more, or add to it.
		Retired {
			/// The number of the pool.
			pool: PoolId,
		},
		/// A pool is gone. The deposit for a plain one is free again.
		Closed {
			/// The number that it had.
			pool: PoolId,
			/// Who has what was left: who opened it, or the reserve of a retired one.
			to: T::AccountId,
			/// What was left of either asset.
			amounts: [Balance; 2],
		},
	}

	#[pallet::error]
	pub enum Error<T> {
		/// A pool has two different assets, and a swap ends with another one than it begins with.
		SameAsset,
		/// Shares of a pool cannot be in one.
		IsShare,
		/// There is such a pool already. Add to it.
		PoolExists,
		/// There are no more numbers for pools.
		NoShareId,
		/// There is no such pool.
		PoolNotFound,
		/// The pool is locked. Wait until it goes on.
		PoolLocked,
		/// The pool has come to its end. What is in it can be removed.
		PoolRetired,
		/// Another pallet opened the pool, and only that can do this.
		IsManaged,
		/// No other pallet opened the pool.
		NotManaged,
		/// Somebody else opened the pool.
		NotOpener,
		/// There are shares or debts of the pool.
		NotEmpty,
		/// Parts of fees wait. Have them collected first.
		DuesLeft,
		/// Nothing was given or asked for.
		ZeroAmount,
		/// The pool has to begin with more: at least `MinTrade` of either asset.
		FirstDepositTooSmall,
		/// So few shares are worth nothing, or so small amounts no shares.
		TooLittle,
		/// The pool does not have so much.
		TooMuch,
		/// The trade pays less than `MinTrade` to one of the pools.
		TradeTooSmall,
		/// A pool has less than `MinTrade` of one of the assets, or would have.
		TooShallow,
		/// A swap needs at least one pool.
		EmptyPath,
		/// The path goes through a pool twice.
		RepeatedPool,
		/// A pool of the path does not have the asset that arrives there.
		WrongAsset,
		/// The deadline has passed.
		Expired,
		/// It brings less or costs more than allowed. Try again with other bounds.
		SlippageExceeded,
		/// The price would move too far in one block. Trade less, or the rest later.
		PriceMoved,
		/// Too much would leave the pool in one block. Trade less, or the rest later.
		Outflow,
		/// Neither asset can be delivered, or not to this account.
		Undeliverable,
		/// The pool owes nothing to this account.
		NothingOwed,
		/// No part of fees waits that could be delivered.
		NothingDue,
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
		/// Opens a plain pool with what it begins with. The price is what the amounts say.
		///
		/// Signed by anybody, who leaves `Deposit`, pays the amounts and the minimum balance of
		/// either asset, and gets the shares but the first thousand, which stay locked.
		///
		/// Emits `Opened`. Errors: `SameAsset`, `IsShare`, `PoolExists`, `NoShareId`, `ZeroAmount`,
		/// `FirstDepositTooSmall`, and those of the assets.
		#[pallet::call_index(0)]
		#[pallet::weight(T::WeightInfo::open())]
		pub fn open(
			origin: OriginFor<T>,
			assets: [T::AssetId; 2],
			amounts: [Balance; 2],
		) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_open_plain(who, assets, amounts)
		}

		/// Adds liquidity at the price of the pool, as much as both offers allow.
		///
		/// Signed by anybody. The amounts are in the order of the pool's assets.
		///
		/// Emits `Added`. Errors: `Expired`, `PoolNotFound`, `PoolLocked`, `ZeroAmount`,
		/// `PoolRetired`, `TooLittle`, `SlippageExceeded`, and those of the assets.
		#[pallet::call_index(1)]
		#[pallet::weight(T::WeightInfo::add())]
		pub fn add(
			origin: OriginFor<T>,
			pool: PoolId,
			offered: [Balance; 2],
			least_shares: Balance,
			deadline: Moment,
		) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_add(who, pool, offered, least_shares, deadline)
		}

		/// Redeems shares for their part of both assets. What cannot be delivered stays owed, for
		/// `DebtDeposit`; only if nothing can be is nothing done. An asset that does not exist any
		/// more is neither delivered nor owed.
		///
		/// Signed by who has the shares free.
		///
		/// Emits `Removed`. Errors: `Expired`, `PoolNotFound`, `PoolLocked`, `ZeroAmount`,
		/// `TooMuch`, `SlippageExceeded`, `Undeliverable`, and those of the assets.
		#[pallet::call_index(2)]
		#[pallet::weight(T::WeightInfo::remove())]
		pub fn remove(
			origin: OriginFor<T>,
			pool: PoolId,
			shares: Balance,
			least: [Balance; 2],
			deadline: Moment,
		) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_remove(who, pool, shares, least, deadline)
		}

		/// Pays exactly so much of an asset, for at least so much of what the path ends with.
		///
		/// Signed by anybody.
		///
		/// Emits `Traded` for each pool. Errors: `Expired`, `EmptyPath`, `PoolNotFound`,
		/// `PoolLocked`, `PoolRetired`, `RepeatedPool`, `WrongAsset`, `SameAsset`, `ZeroAmount`,
		/// `TradeTooSmall`, `TooLittle`, `TooShallow`, `SlippageExceeded`, `PriceMoved`, `Outflow`, and
		/// those of the assets.
		#[pallet::call_index(3)]
		#[pallet::weight(Pallet::<T>::swap_weight(path))]
		pub fn swap_exact_in(
			origin: OriginFor<T>,
			from: T::AssetId,
			path: Path,
			paid: Balance,
			least: Balance,
			deadline: Moment,
		) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_swap_exact_in(who, from, path, paid, least, deadline)
		}

		/// Buys exactly so much of what the path ends with, for at most so much of an asset.
		///
		/// Signed by anybody.
		///
		/// Emits `Traded` for each pool. Errors: those of `swap_exact_in` but `TooLittle`, and
		/// `TooMuch`.
		#[pallet::call_index(4)]
		#[pallet::weight(Pallet::<T>::swap_weight(path))]
		pub fn swap_exact_out(
			origin: OriginFor<T>,
			from: T::AssetId,
			path: Path,
			bought: Balance,
			most: Balance,
			deadline: Moment,
		) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_swap_exact_out(who, from, path, bought, most, deadline)
		}

		/// Delivers what a pool owes, as far as that is possible now.
		///
		/// Signed by whom it is owed to, whose deposit is free again when all is delivered. Also of
		/// a locked pool: what is owed is not in it any more. What is owed of an asset that does not
		/// exist any more is forgotten.
		///
		/// Emits `Claimed`. Errors: `PoolNotFound`, `NothingOwed`, `Undeliverable`.
		#[pallet::call_index(5)]
		#[pallet::weight(T::WeightInfo::claim())]
		pub fn claim(origin: OriginFor<T>, pool: PoolId) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_claim(who, pool)
		}

		/// Delivers the parts of a pool's fees to the tax account, the reserve and the promoter.
		/// What one of them cannot receive waits, and the others get theirs.
		///
		/// Signed by anybody.
		///
		/// Emits `Collected`. Errors: `PoolNotFound`, `NothingDue`.
		#[pallet::call_index(6)]
		#[pallet::weight(T::WeightInfo::collect())]
		pub fn collect(origin: OriginFor<T>, pool: PoolId) -> DispatchResult {
			ensure_signed(origin)?;
			Self::do_collect(pool)
		}

		/// Delivers what an earlier promoter of a pool has not collected.
		///
		/// Signed by anybody.
		///
		/// Emits `PastCollected`. Errors: `PoolNotFound`, `NothingDue`.
		#[pallet::call_index(7)]
		#[pallet::weight(T::WeightInfo::collect_past())]
		pub fn collect_past(
			origin: OriginFor<T>,
			pool: PoolId,
			promoter: T::AccountId,
		) -> DispatchResult {
			ensure_signed(origin)?;
			Self::do_collect_past(pool, promoter)
		}

		/// Closes a plain or retired pool that only the locked shares are left of, and those that were
		/// sent to its account. What they are worth, and what else is there, goes to who opened it, or
		/// to the reserve.
		///
		/// Signed by who opened it, whose deposit is free again. A retired one: by anybody.
		///
		/// Emits `Reported` and `Closed`. Errors: `PoolNotFound`, `IsManaged`, `NotOpener`,
		/// `NotEmpty`, `DuesLeft`, and those of the assets.
		#[pallet::call_index(8)]
		#[pallet::weight(Pallet::<T>::close_weight())]
		pub fn close(origin: OriginFor<T>, pool: PoolId) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_close(who, pool)
		}
	}

	#[pallet::view_functions]
	impl<T: Config> Pallet<T> {
		/// What a swap would do that pays exactly so much. Nothing if it would be refused.
		pub fn quote_exact_in(
			from: T::AssetId,
			path: Path,
			paid: Balance,
		) -> Option<Quote<T::AssetId>> {
			Self::quote(&from, &path, crate::impls::Amount::Paid(paid))
		}

		/// What a swap would do that buys exactly so much. Nothing if it would be refused.
		pub fn quote_exact_out(
			from: T::AssetId,
			path: Path,
			bought: Balance,
		) -> Option<Quote<T::AssetId>> {
			Self::quote(&from, &path, crate::impls::Amount::Bought(bought))
		}

		/// The pool of a pair, in any order.
		pub fn pool_of(assets: [T::AssetId; 2], managed: bool) -> Option<PoolId> {
			Self::find(assets, managed)
		}

		/// A pool.
		pub fn pool(id: PoolId) -> Option<PoolStatusOf<T>> {
			Self::status(id)
		}

		/// The pools whose numbers are the `count` from `first` on, at most 100.
		pub fn pools(first: PoolId, count: u32) -> Vec<PoolStatusOf<T>> {
			Self::page(first, count)
		}

		/// What somebody has of a pool.
		pub fn position(pool: PoolId, who: T::AccountId) -> Option<Position> {
			Self::position_of(pool, &who)
		}

		/// What so much of an asset of a pool was worth in the other one, on average over the last
		/// `window` milliseconds.
		pub fn twap(
			pool: PoolId,
			asset: T::AssetId,
			amount: Balance,
			window: Moment,
		) -> Option<Balance> {
			Self::average_of(pool, &asset, amount, window)
		}

		/// What a pool took, by period, the current one last.
		pub fn tax_reports(pool: PoolId) -> Vec<Report> {
			Self::reports_of(pool)
		}
	}
}
