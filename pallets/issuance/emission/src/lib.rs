//! Issues the native coin by schedule, up to a cap that nothing can lift.
//!
//! # Concept
//!
//! Genesis fixes a *cap* and a list of *buckets*, each with a total and a schedule. What exists at
//! genesis outside the emission and the totals of all buckets are the cap, to the unit; a genesis
//! that does not add up cannot be built. From then on each step mints, for each bucket,
//! `S(now) − minted`: what its schedule has released less what it has received. Skipped blocks
//! heal themselves, rounding cannot accumulate, and after the end the totals are exact.
//!
//! What is minted goes to the bucket's *pot*, an account without a key. Other pallets pay from it
//! through [`Pots`].
//!
//! # Rules
//!
//! - **The cap.** `minted` only grows, and never beyond what the schedule has released, whatever
//!   is burnt meanwhile: a burn makes the coin scarcer and cannot make room for another coin. As a
//!   second lock, no mint takes the issuance past the cap even if something else minted.
//! - **The clock** is the chain's timestamp, never block numbers, and never runs backwards.
//! - **The floor.** Governance may divide anew what the liquidity and the mining bucket earn from
//!   now on; liquidity's share never falls below [`Config::LiquidityFloor`]. The [`split`] module
//!   has the rule and its proof.
//! - **The start of mining.** Until mining begins, governance may choose when: the curve is
//!   compressed and its end does not move. A start so late that the curves alone would leave
//!   liquidity below its floor is refused.
//! - **The end.** Governance may close the emission. Nothing can open it again.
//!
//! # When it mints
//!
//! In `on_initialize`, at most every [`Config::StepPeriod`], and whenever somebody pays for
//! [`Call::poke`]. The work of a step is proportional to the number of buckets, which is bounded,
//! and has nothing to do with the number of holders. A block without a step reads one small value
//! and the time. `on_initialize` sees the time of the block before, so that an author who bends the
//! time by the seconds that consensus tolerates gains nothing in its own block; it could only bring
//! forward by seconds what was due anyway.
//!
//! A mint that fails, as into a pot that would stay below the existential deposit, counts for
//! nothing and is made up by a later step.
//!
//! # What it does not do
//!
//! It does not decide who is paid from a pot, does not know holders, and does not burn. The runtime
//! must build its genesis after every pallet whose genesis issues coins.
#![cfg_attr(not(feature = "std"), no_std)]

extern crate alloc;

#[cfg(feature = "runtime-benchmarks")]
mod benchmarking;
mod impls;
#[cfg(test)]
mod mock;
mod plan;
pub mod runtime_api;
pub mod split;
#[cfg(test)]
mod tests;
mod traits;
#[cfg(any(test, feature = "try-runtime"))]
mod try_state;
mod types;
pub mod weights;

pub use pallet::*;
pub use plan::Plan;
pub use traits::Pots;
pub use types::*;
pub use weights::WeightInfo;

/// The target of the pallet's log lines.
pub(crate) const LOG_TARGET: &str = "runtime::emission";

#[frame_support::pallet]
pub mod pallet {
	use super::*;
	use alloc::vec::Vec;
	use frame_support::{
		pallet_prelude::*,
		traits::{
			fungible::{Inspect, Mutate},
			Time,
		},
		PalletId,
	};
	use frame_system::pallet_prelude::*;
	use hanse_curve::Moment;
	use sp_runtime::Perbill;

	/// The version of the storage layout.
	const STORAGE_VERSION: StorageVersion = StorageVersion::new(1);

	#[pallet::pallet]
	#[pallet::storage_version(STORAGE_VERSION)]
	pub struct Pallet<T>(_);

	/// What the runtime decides.
	#[pallet::config]
	pub trait Config: frame_system::Config {
		/// The native coin.
		type Currency: Inspect<Self::AccountId, Balance = Balance> + Mutate<Self::AccountId>;

		/// The chain's clock, in milliseconds since 1970.
		type Time: Time<Moment = Moment>;

		/// Who may divide the shared flow, choose when mining begins, and close the emission.
		type ManageOrigin: EnsureOrigin<Self::RuntimeOrigin>;

		/// What exists but does not circulate, beside the pots: grants not yet released, say. Only
		/// an answer to a question; nothing is decided by it.
		type NotCirculating: Get<Balance>;

		/// The root of the pots' accounts.
		#[pallet::constant]
		type PalletId: Get<PalletId>;

		/// The least time between two steps that blocks make by themselves, in milliseconds.
		#[pallet::constant]
		type StepPeriod: Get<Moment>;

		/// The most buckets an economy can have. It may rise, and must not fall below the number
		/// of buckets in storage.
		#[pallet::constant]
		type MaxBuckets: Get<u32>;

		/// The least share of the shared flow that liquidity receives.
		#[pallet::constant]
		type LiquidityFloor: Get<Perbill>;

		/// What the calls and steps cost.
		type WeightInfo: WeightInfo;
	}

	/// The most units of the native coin that can ever exist. None where genesis promised no cap;
	/// then there are no buckets either.
	#[pallet::storage]
	pub type Cap<T: Config> = StorageValue<_, Balance, OptionQuery>;

	/// When the last step was, and whether there will be another.
	#[pallet::storage]
	pub type CurrentStatus<T: Config> = StorageValue<_, Status, ValueQuery>;

	/// The buckets. Bounded by `MaxBuckets`; genesis writes the list and only amounts change.
	#[pallet::storage]
	pub type Buckets<T: Config> = StorageValue<_, BoundedVec<Bucket, T::MaxBuckets>, ValueQuery>;

	/// The two buckets that share a flow. None where no two do.
	#[pallet::storage]
	pub type SharingPair<T: Config> = StorageValue<_, Pair, OptionQuery>;

	/// The cap and its buckets.
	///
	/// By default there is neither, and the pallet does nothing.
	#[pallet::genesis_config]
	#[derive(frame_support::DefaultNoBound)]
	pub struct GenesisConfig<T: Config> {
		/// The most units that can ever exist: what exists at genesis and all buckets together,
		/// exactly. Required if there are buckets.
		pub cap: Option<Balance>,
		/// The parts of the cap that are issued by schedule.
		pub buckets: Vec<GenesisBucket>,
		/// The two buckets whose flow governance may divide anew.
		pub pair: Option<GenesisPair>,
		/// Ties the configuration to its runtime.
		#[serde(skip)]
		pub _config: PhantomData<T>,
	}

	#[pallet::genesis_build]
	impl<T: Config> BuildGenesisConfig for GenesisConfig<T> {
		fn build(&self) {
			self.store();
		}
	}

	/// What has happened.
	#[pallet::event]
	#[pallet::generate_deposit(pub(super) fn deposit_event)]
	pub enum Event<T: Config> {
		/// A bucket's pot received newly issued coins.
		Minted {
			/// The bucket.
			bucket: BucketId,
			/// How much it received.
			amount: Balance,
		},
		/// A bucket's pot could not receive what is due; a later step will try again.
		Postponed {
			/// The bucket.
			bucket: BucketId,
			/// How much is due.
			due: Balance,
		},
		/// A pot paid.
		Withdrawn {
			/// The bucket whose pot it was.
			bucket: BucketId,
			/// Who was paid.
			to: T::AccountId,
			/// How much.
			amount: Balance,
		},
		/// What liquidity and mining earn from now on is divided anew.
		Resplit {
			/// Liquidity's share.
			liquidity_share: Perbill,
			/// What the liquidity bucket will have received in the end.
			liquidity_total: Balance,
			/// What the mining bucket will have received in the end.
			mining_total: Balance,
		},
		/// It was decided when mining begins.
		MiningStartSet {
			/// When.
			start: Moment,
		},
		/// Everything has been issued.
		Completed,
		/// The emission has been ended for ever.
		Closed {
			/// What will never be issued.
			forgone: Balance,
		},
	}

	/// Why a call is refused.
	#[pallet::error]
	pub enum Error<T> {
		/// There is no bucket with that id.
		BucketNotFound,
		/// No two buckets share a flow in this economy.
		PairNotFound,
		/// Liquidity would receive less than its floor; choose a higher share or an earlier start.
		ShareBelowFloor,
		/// Mining has not begun; until then everything belongs to liquidity.
		MiningNotStarted,
		/// Mining has begun, and its start is history.
		MiningAlreadyStarted,
		/// The start lies in the past.
		StartInPast,
		/// The start does not lie between the start and the end of the mining curve.
		StartOutsideCurve,
		/// The emission has been closed, for ever.
		AlreadyClosed,
		/// Everything has been issued; there is nothing left to decide.
		NothingLeft,
		/// Nothing is due yet, or the pots cannot receive it yet; try again later.
		NothingDue,
		/// The pot holds less than that.
		PotInsufficient,
		/// The payment would leave less than the existential deposit in the pot, which would be
		/// lost; take everything, or less.
		DustLeft,
		/// The mint would take the issuance past the cap. Never so unless something else mints.
		CapReached,
		/// A sum does not fit. Never so within a cap.
		Overflow,
	}

	#[pallet::hooks]
	impl<T: Config> Hooks<BlockNumberFor<T>> for Pallet<T> {
		fn on_initialize(_n: BlockNumberFor<T>) -> Weight {
			Self::tick(T::Time::now())
		}

		fn integrity_test() {
			Self::check_constants();
		}

		#[cfg(feature = "try-runtime")]
		fn try_state(_n: BlockNumberFor<T>) -> Result<(), sp_runtime::TryRuntimeError> {
			Self::do_try_state()
		}
	}

	#[pallet::call]
	impl<T: Config> Pallet<T> {
		/// Mints what is due now, without waiting for the next step.
		///
		/// Origin: any signed account, which pays the fee.
		///
		/// Emits `Minted` for every bucket that received something, `Postponed` for every one that
		/// could not, and `Completed` when nothing is left.
		///
		/// Errors: `AlreadyClosed`, `NothingLeft`, `NothingDue`.
		#[pallet::call_index(0)]
		#[pallet::weight(T::WeightInfo::poke(T::MaxBuckets::get()))]
		pub fn poke(origin: OriginFor<T>) -> DispatchResultWithPostInfo {
			ensure_signed(origin)?;
			let buckets = Self::do_poke()?;
			Ok(Some(T::WeightInfo::poke(buckets)).into())
		}

		/// Divides anew what liquidity and mining earn from now on.
		///
		/// Liquidity receives `liquidity_share` of it, mining the rest. What either has earned
		/// until now, minted or not, stays its own.
		///
		/// Origin: `ManageOrigin`.
		///
		/// Emits `Resplit`.
		///
		/// Errors: `AlreadyClosed`; `NothingLeft`, also if only these two have nothing left;
		/// `ShareBelowFloor`; `PairNotFound`; `MiningNotStarted`.
		#[pallet::call_index(1)]
		#[pallet::weight(T::WeightInfo::resplit())]
		pub fn resplit(origin: OriginFor<T>, liquidity_share: Perbill) -> DispatchResult {
			T::ManageOrigin::ensure_origin(origin)?;
			Self::do_resplit(liquidity_share)
		}

		/// Decides when mining begins, as long as it has not begun.
		///
		/// The mining curve is compressed into the time from `start` to its end, which does not
		/// move. The total stays the same.
		///
		/// Origin: `ManageOrigin`.
		///
		/// Emits `MiningStartSet`.
		///
		/// Errors: `AlreadyClosed`, `NothingLeft`, `PairNotFound`, `MiningAlreadyStarted`,
		/// `StartInPast`, `StartOutsideCurve`; `ShareBelowFloor` if liquidity would at some time
		/// receive less than its floor of what both receive.
		#[pallet::call_index(2)]
		#[pallet::weight(T::WeightInfo::set_mining_start())]
		pub fn set_mining_start(
			origin: OriginFor<T>,
			#[pallet::compact] start: Moment,
		) -> DispatchResult {
			T::ManageOrigin::ensure_origin(origin)?;
			Self::do_set_mining_start(start)
		}

		/// Ends the emission for ever. There is no way back.
		///
		/// What is due until now is minted first; what a pot cannot receive at this moment is given
		/// up with the rest. What lies in the pots can still be drawn.
		///
		/// Origin: `ManageOrigin`.
		///
		/// Emits what a step emits, then `Closed`.
		///
		/// Errors: `AlreadyClosed`.
		#[pallet::call_index(3)]
		#[pallet::weight(T::WeightInfo::close(T::MaxBuckets::get()))]
		pub fn close(origin: OriginFor<T>) -> DispatchResultWithPostInfo {
			T::ManageOrigin::ensure_origin(origin)?;
			let buckets = Self::do_close()?;
			Ok(Some(T::WeightInfo::close(buckets)).into())
		}
	}

	#[pallet::view_functions]
	impl<T: Config> Pallet<T> {
		/// Whether the emission runs, and when it last issued.
		pub fn status() -> Status {
			CurrentStatus::<T>::get()
		}

		/// All buckets: what each has issued, what is due now, what lies in its pot.
		pub fn buckets() -> Vec<BucketInfo<T::AccountId>> {
			Self::bucket_infos()
		}

		/// What a bucket will have issued by `moment` if nothing is decided until then.
		///
		/// A moment before the last division of the shared flow reads as that division.
		pub fn released_at(bucket: BucketId, moment: Moment) -> Option<Balance> {
			Self::released(bucket, moment)
		}

		/// How much there is, circulates, was burnt and is still to come.
		pub fn supply() -> Supply {
			Self::current_supply()
		}
	}
}
