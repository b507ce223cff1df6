//! # Rewards
//!
//! Farms: one asset is staked, another is shared by stake and time.
//!
//! A farm names what is staked in it, a share of a pool or anything else, and the one asset that it
//! pays. Who stakes keeps the stake on its own account, on hold, and takes it out at any time. What
//! is earned is counted by how much was staked for how long, in milliseconds, and nothing else
//! counts: not trades, not transfers, not how often somebody asks.
//!
//! ```text
//! create ──▶ top_up … stop ──▶ (over) ──▶ reclaim, close        paid in advance by anybody
//! create_program ──▶ add_farm ──▶ set_multiplier, set_daily     paid from a pot of the chain
//!
//! stake ──▶ claim … claim ──▶ unstake | unstake_all (──▶ claim | forgo)
//! join  ──▶ claim … claim ──▶ forgo                   what is kept elsewhere, and only counted
//! ```
//!
//! ## Rules
//!
//! - **A stake leaves whenever its owner wants.** Whether a farm is over, has run dry, or pays an
//!   asset that is frozen, has no part in it: taking out moves the stake and nothing else. What was
//!   earned stays claimable, also without a stake, until it can be paid or is given up.
//! - **A farm never promises what it does not have.** Somebody pays for a farm in advance, all of it,
//!   and what is not paid out stays on hold on that account. A program of the chain promises what it
//!   has drawn from its pot: if the pot is empty, that time earns nothing.
//! - **Nobody earns without time.** What is staked and taken out in one block has earned nothing, and
//!   what is staked for one block has earned its share of one block.
//! - **Time without stakes is not made up.** Whoever comes first does not earn what nobody earned
//!   before: that goes back to the funder, or is spent by the program instead of drawing more.
//! - **Loyalty pays a part of what was earned, never more than all of it.** The part grows with the
//!   time staked and counts for everything earned since the beginning, so that asking early loses
//!   nothing. What is not reached when somebody takes out a part of the stake is left behind for that
//!   part only, and goes back like time without stakes. A farm that is over pays no more, but the
//!   loyalty of those who stay goes on growing.
//! - **A promise stands.** Nobody can make a farm pay less in the same time, end earlier than
//!   [`Config::MinNotice`] from now, or take back what somebody could still earn.
//! - **Nothing is truncated away**, however small a rate or large a stake: see [`hanse_farm`].
//! - **Every stake is worth counting**: it has a least size, also what a part taken out leaves.
//! - **What cannot be on hold is counted.** Principal in a seed pool is no asset. A farm of a
//!   [`Subject::Elsewhere`] counts what those who have joined it have there, and whoever keeps it tells
//!   of every change in the same call. So nothing that has left earns, and nothing earns before it came.
//!
//! ## Programs
//!
//! A program pays so much a day from one pot, divided among its farms in proportion to their
//! multipliers. So a farm for a young market can pay more than one for a grown one, and however many
//! farms there are, the program pays no more than its amount. Settling a farm takes the same time
//! whether there are one or a million, and a stake whether it is one of one or a million.
//!
//! ## What is kept elsewhere
//!
//! Only the chain, for a program, and the manager of a subject can open farms of it, at most
//! [`MAX_SUBJECT_FARMS`] each: every change has to be entered in all of them, and so nobody else may
//! make that dear, nor take the places of others. To count something anew moves no money, so that nothing
//! here can keep anybody from leaving there. What is counted in a program's farm is counted in the
//! manager's as well: two payers pay for the same. It is in nobody's sum of a staked asset.
//!
//! ## Since when
//!
//! Who asks how much of an asset somebody has staked since a moment, so that a stake made for a vote
//! has none, is told a lower bound out of two amounts ([`Tenure`]). The age that the loyalty counts
//! is a mean, and proves nothing: an old small stake makes a fresh large one look older than it is.
//!
//! ## What the issuer of an asset can still do
//!
//! It can freeze the asset that a farm pays, and claims wait until it lets go. It can freeze the
//! asset that is staked, keep an account from receiving it, or mint as much of it as can be counted,
//! and taking out waits until it lets go: whoever stakes trusts it as whoever holds does. It cannot burn or seize what is
//! on hold, and it cannot destroy its asset while somebody has staked it or a farm pays it.
//!
//! ## What this pallet deliberately does not do
//!
//! It prices nothing and mints nothing, walks over no list of farms or stakers and has no hooks. It
//! lends no stake to anybody, and what is staked in one farm is not staked in another. Moving a stake
//! from one farm to another is taking it out and staking it anew.
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

pub use hanse_farm;
#[cfg(feature = "runtime-benchmarks")]
pub use traits::BenchmarkHelper;
pub use traits::{Elsewhere, Farming, Funding, OnElsewhere, OnStake, Stakes};
pub use types::*;
pub use weights::WeightInfo;

pub use pallet::*;

#[frame_support::pallet]
pub mod pallet {
	use super::*;
	use alloc::vec::Vec;
	use frame_support::{
		pallet_prelude::*,
		traits::{fungibles, StorageVersion, Time},
	};
	use frame_system::pallet_prelude::*;
	use hanse_farm::{Loyalty, Moment};

	/// The version of what this code stores.
	const STORAGE_VERSION: StorageVersion = StorageVersion::new(1);

	/// The terms of a farm on chain `T`.
	pub type TermsOf<T> = Terms<<T as Config>::AssetId>;
	/// A farm on chain `T`.
	pub type FarmOf<T> = Farm<<T as frame_system::Config>::AccountId, <T as Config>::AssetId>;
	/// A farm as it stands now, on chain `T`.
	pub type FarmStatusOf<T> =
		FarmStatus<<T as frame_system::Config>::AccountId, <T as Config>::AssetId>;

	#[pallet::config]
	pub trait Config: frame_system::Config {
		/// What names an asset, the native one included.
		type AssetId: Parameter + Member + MaxEncodedLen + Ord;

		/// Why money is on hold, as the asset pallets store it.
		type RuntimeHoldReason: From<HoldReason>;

		/// All assets that can be staked and paid, the native one included. A union of the balances
		/// pallet and the assets holder.
		type Assets: fungibles::MutateHold<
			Self::AccountId,
			AssetId = Self::AssetId,
			Balance = Balance,
			Reason = Self::RuntimeHoldReason,
		>;

		/// The asset that deposits are made in and that programs pay.
		type NativeAsset: Get<Self::AssetId>;

		/// The clock.
		type Time: Time<Moment = Moment>;

		/// The pots that programs are paid from.
		type Funding: Funding<Self::AccountId>;

		/// Who wants to know when somebody's stake changes.
		type OnStake: OnStake<Self::AccountId, Self::AssetId>;

		/// What is kept elsewhere and counted here.
		type Elsewhere: Elsewhere<Self::AccountId>;

		/// Who makes programs, and opens and weighs their farms.
		type ManageOrigin: EnsureOrigin<Self::RuntimeOrigin>;

		/// The account on which what programs have drawn is on hold. It has to exist before there is
		/// a program, and receives what is left of a program that is closed.
		#[pallet::constant]
		type Custodian: Get<Self::AccountId>;

		/// The deposit of a funder for a farm. At least the native asset's minimum.
		#[pallet::constant]
		type FarmDeposit: Get<Balance>;

		/// The deposit of a staker for a place in a farm. At least the native asset's minimum.
		#[pallet::constant]
		type StakeDeposit: Get<Balance>;

		/// The most farms an account can have staked in or have something to claim from.
		#[pallet::constant]
		type MaxStakes: Get<u32>;

		/// How long before it a funder announces the end of a farm.
		#[pallet::constant]
		type MinNotice: Get<Moment>;

		/// How far in the future a farm may begin and end, in milliseconds.
		#[pallet::constant]
		type MaxHorizon: Get<Moment>;

		/// The longest time that loyalty may take.
		#[pallet::constant]
		type MaxLoyalty: Get<Moment>;

		/// How far back others ask since when something has been staked: whoever stakes more twice
		/// within this time looks younger than it is. For votes, the age that they ask for and their
		/// longest duration together.
		#[pallet::constant]
		type TenureSpan: Get<Moment>;

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
		/// Staked in farms, on the staker's account.
		#[codec(index = 0)]
		Stake,
		/// To be paid by farms, on the funder's or the custodian's account.
		#[codec(index = 1)]
		Reward,
		/// Left for an entry in storage.
		#[codec(index = 2)]
		Deposit,
	}

	/// The number of the next farm.
	#[pallet::storage]
	pub type NextFarm<T: Config> = StorageValue<_, FarmId, ValueQuery>;

	/// The farms. Each is paid for by its funder's deposit, or decided by `ManageOrigin`.
	// Hasher: the keys are counted, nobody chooses them.
	#[pallet::storage]
	pub type Farms<T: Config> = StorageMap<_, Twox64Concat, FarmId, FarmOf<T>>;

	/// The number of the next program.
	#[pallet::storage]
	pub type NextProgram<T: Config> = StorageValue<_, ProgramId, ValueQuery>;

	/// The programs. Only `ManageOrigin` makes any, so it bounds their number.
	// Hasher: the keys are counted.
	#[pallet::storage]
	pub type Programs<T: Config> = StorageMap<_, Twox64Concat, ProgramId, Program>;

	/// What accounts have in farms, at most `MaxStakes` each, paid for by their deposits.
	// Hasher: accounts are chosen by users, the second keys are counted.
	#[pallet::storage]
	pub type Positions<T: Config> =
		StorageDoubleMap<_, Blake2_128Concat, T::AccountId, Twox64Concat, FarmId, Position>;

	/// How many farms an account has something in. There is an entry for as long as there is one.
	// Hasher: accounts are chosen by users.
	#[pallet::storage]
	pub type StakeCount<T: Config> = StorageMap<_, Blake2_128Concat, T::AccountId, u32, ValueQuery>;

	/// How much of an asset an account has staked, in all farms together, and since when. There is an
	/// entry for as long as there is something, so the positions bound their number.
	// Hasher: accounts and assets are chosen by users.
	#[pallet::storage]
	pub type Staked<T: Config> = StorageDoubleMap<
		_,
		Blake2_128Concat,
		T::AccountId,
		Blake2_128Concat,
		T::AssetId,
		Tenure,
		ValueQuery,
	>;

	/// The farms in which a subject is counted. There is an entry for as long as there is one.
	// Hasher: subjects have to exist, and are counted by whoever keeps them.
	#[pallet::storage]
	pub type FarmsElsewhere<T: Config> =
		StorageMap<_, Twox64Concat, SubjectId, SubjectFarms, ValueQuery>;

	#[pallet::event]
	#[pallet::generate_deposit(pub(super) fn deposit_event)]
	pub enum Event<T: Config> {
		/// Somebody paid for a farm. The amount and a deposit are on hold.
		Created {
			/// Its number.
			farm: FarmId,
			/// Who paid.
			funder: T::AccountId,
			/// What is staked and paid, and how.
			terms: TermsOf<T>,
			/// How much can be earned.
			amount: Balance,
			/// From when.
			start: Moment,
			/// Until when.
			end: Moment,
		},
		/// A farm has more to pay, or longer.
		ToppedUp {
			/// The farm.
			farm: FarmId,
			/// How much was added.
			amount: Balance,
			/// When it ends now.
			end: Moment,
		},
		/// A funder announced an earlier end.
		Stopping {
			/// The farm.
			farm: FarmId,
			/// When it ends now.
			end: Moment,
			/// What will not be earned by that.
			freed: Balance,
		},
		/// What nobody will earn became free for the funder again.
		Reclaimed {
			/// The farm.
			farm: FarmId,
			/// Who got it.
			funder: T::AccountId,
			/// How much.
			amount: Balance,
		},
		/// A farm without stakers was closed.
		Closed {
			/// The number it had.
			farm: FarmId,
			/// What became free of what was on hold for it, without the deposit.
			returned: Balance,
		},
		/// Somebody staked.
		Staked {
			/// The farm.
			farm: FarmId,
			/// Who.
			who: T::AccountId,
			/// How much more.
			amount: Balance,
		},
		/// Somebody took a stake out.
		Unstaked {
			/// The farm.
			farm: FarmId,
			/// Who.
			who: T::AccountId,
			/// How much.
			amount: Balance,
			/// What the loyalty had not reached and was left behind.
			forfeited: Balance,
		},
		/// What was earned was paid.
		Claimed {
			/// The farm.
			farm: FarmId,
			/// To whom.
			who: T::AccountId,
			/// How much.
			amount: Balance,
		},
		/// What was earned could not be paid with the stake that left. It stays claimable.
		PaymentFailed {
			/// The farm.
			farm: FarmId,
			/// To whom.
			who: T::AccountId,
			/// How much.
			amount: Balance,
			/// Why not.
			error: DispatchError,
		},
		/// The chain made a program.
		ProgramCreated {
			/// Its number.
			program: ProgramId,
			/// Where its money comes from.
			pot: PotId,
			/// How much a day.
			daily: Balance,
		},
		/// A program pays another amount from now on.
		DailySet {
			/// The program.
			program: ProgramId,
			/// How much a day.
			daily: Balance,
		},
		/// A program has a farm more.
		FarmAdded {
			/// The program.
			program: ProgramId,
			/// The number of the farm.
			farm: FarmId,
			/// What is staked and paid, and how.
			terms: TermsOf<T>,
			/// How much of the program it gets.
			multiplier: Multiplier,
		},
		/// A farm gets another part of its program from now on.
		MultiplierSet {
			/// The farm.
			farm: FarmId,
			/// How much of the program it gets.
			multiplier: Multiplier,
		},
		/// A program drew from its pot.
		Drawn {
			/// The program.
			program: ProgramId,
			/// How much.
			amount: Balance,
		},
		/// A pot did not have what was due. It is not made up.
		RanDry {
			/// The program.
			program: ProgramId,
			/// How much was missing.
			missing: Balance,
		},
		/// A program without farms was closed.
		ProgramClosed {
			/// The number it had.
			program: ProgramId,
			/// What became free on the custodian's account.
			returned: Balance,
		},
		/// Somebody gave up what it had earned and its place. The deposit for that is free.
		Forgone {
			/// The farm.
			farm: FarmId,
			/// Who.
			who: T::AccountId,
			/// How much.
			amount: Balance,
		},
		/// Somebody joined a farm with what it has elsewhere.
		Joined {
			/// The farm.
			farm: FarmId,
			/// Who.
			who: T::AccountId,
			/// How much counts.
			amount: Balance,
		},
		/// Another amount of what somebody has elsewhere counts from now on.
		Counted {
			/// The farm.
			farm: FarmId,
			/// Who.
			who: T::AccountId,
			/// How much counts.
			amount: Balance,
			/// What the loyalty had not reached and was left behind, if it is less than before.
			forfeited: Balance,
		},
	}

	#[pallet::error]
	pub enum Error<T> {
		/// There is no farm of that number: it was closed, or never was.
		FarmNotFound,
		/// There is no program of that number: it was closed, or never was.
		ProgramNotFound,
		/// The account has nothing in this farm.
		NotStaked,
		/// Only the funder can do this.
		NotFunder,
		/// Nobody in particular has paid for this farm: it belongs to a program.
		NotFunded,
		/// The farm belongs to no program.
		NotInProgram,
		/// There is no such pot.
		UnknownPot,
		/// The custodian has no account yet, so that nothing could be drawn.
		NoCustodian,
		/// The asset does not exist.
		UnknownAsset,
		/// The amount is below the asset's minimum balance.
		AmountTooSmall,
		/// The asset's supply and this amount together exceed what a balance can count, and the asset
		/// pallet could never release the amount.
		SupplyTooLarge,
		/// The least stake is nothing, or less than the asset's minimum balance.
		MinStakeTooSmall,
		/// The loyalty begins with more than everything, or takes longer than `MaxLoyalty`.
		InvalidLoyalty,
		/// The farm would begin in the past. Moments are in milliseconds.
		StartsTooEarly,
		/// The farm would end no later than it begins.
		EndBeforeStart,
		/// The farm would end beyond `MaxHorizon`. Moments are in milliseconds.
		EndsTooLate,
		/// The farm would pay less in the same time, or end earlier. Add more.
		RateFalls,
		/// The end is no earlier than it was.
		NotEarlier,
		/// The end is nearer than `MinNotice`.
		NoticeTooShort,
		/// The rewards of the farm have ended. What is staked can be taken out.
		FarmOver,
		/// The rewards of the farm have not ended. Stop it first.
		FarmNotOver,
		/// Somebody has staked in the farm, or has something to claim.
		FarmInUse,
		/// The program has farms.
		ProgramInUse,
		/// The farm still gets something of its program. Set its multiplier to zero first.
		StillWeighs,
		/// The stake, or what would be left of it, is below the least stake.
		StakeTooSmall,
		/// The account has not staked so much.
		StakeTooLarge,
		/// The account has something in as many farms as it can. Leave one of them.
		TooManyStakes,
		/// Nothing has been earned yet that could be paid.
		NothingToClaim,
		/// All that is on hold can still be earned.
		NothingToReclaim,
		/// The account has a stake in the farm. Take it out first.
		StillStaked,
		/// What is staked in this farm is kept elsewhere, and changes there. Join the farm.
		StakedElsewhere,
		/// An asset is staked in this farm. Stake it.
		StakedHere,
		/// The account has joined the farm. What it has elsewhere counts by itself.
		AlreadyJoined,
		/// There is no such subject elsewhere: it was closed, or never was.
		SubjectNotFound,
		/// Only the manager of a subject, or the chain, can open farms of it.
		NotManager,
		/// There are as many farms of this kind of the subject as there can be. Close one of them.
		TooManyFarms,
	}

	#[pallet::hooks]
	impl<T: Config> Hooks<BlockNumberFor<T>> for Pallet<T> {
		fn integrity_test() {
			let minimum =
				<T::Assets as fungibles::Inspect<_>>::minimum_balance(T::NativeAsset::get());
			assert!(
				T::FarmDeposit::get() >= minimum && T::StakeDeposit::get() >= minimum,
				"a deposit below the existential deposit could not always be returned",
			);
			assert!(T::MaxStakes::get() > 0, "nobody could stake");
			assert!(T::MaxHorizon::get() > T::MinNotice::get(), "no farm could be stopped");
			assert!(T::TenureSpan::get() > 0, "whoever stakes more would look new");
		}

		#[cfg(feature = "try-runtime")]
		fn try_state(_: BlockNumberFor<T>) -> Result<(), sp_runtime::TryRuntimeError> {
			Self::do_try_state()
		}
	}

	#[pallet::call]
	impl<T: Config> Pallet<T> {
		/// Stakes an amount, or adds it to what the account has staked in the farm.
		///
		/// Signed by the staker. The amount goes on hold on its account, and a deposit if it is new in
		/// the farm. The stake becomes as much younger as it becomes larger.
		///
		/// Emits `Staked`. Errors: `FarmNotFound`, `StakedElsewhere`, `FarmOver`, `StakeTooSmall`,
		/// `SupplyTooLarge`, `TooManyStakes`, and those of the asset when the account does not have the
		/// amount.
		#[pallet::call_index(0)]
		#[pallet::weight(T::WeightInfo::stake().saturating_add(Pallet::<T>::outside()))]
		pub fn stake(
			origin: OriginFor<T>,
			#[pallet::compact] farm: FarmId,
			#[pallet::compact] amount: Balance,
		) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_stake(who, farm, amount)
		}

		/// Takes a part of the stake out.
		///
		/// Signed by the staker. The amount comes free at once. What was earned is not paid by this,
		/// so that nothing about it can be in the way; what the loyalty has not reached of the part
		/// taken out is left behind. The rest is as old as before.
		///
		/// Emits `Unstaked`. Errors: `FarmNotFound`, `StakedElsewhere`, `NotStaked`, `StakeTooLarge`,
		/// `StakeTooSmall`, and those of the staked asset when it is frozen.
		#[pallet::call_index(1)]
		#[pallet::weight(T::WeightInfo::unstake().saturating_add(Pallet::<T>::outside()))]
		pub fn unstake(
			origin: OriginFor<T>,
			#[pallet::compact] farm: FarmId,
			#[pallet::compact] amount: Balance,
		) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_unstake(who, farm, amount)
		}

		/// Takes all of the stake out, and what was earned as well if it can be paid.
		///
		/// Signed by the staker. What cannot be paid now stays claimable.
		///
		/// Emits `Unstaked`, and `Claimed` or `PaymentFailed`. Errors: `FarmNotFound`,
		/// `StakedElsewhere`, `NotStaked`, and those of the staked asset when it is frozen.
		#[pallet::call_index(2)]
		#[pallet::weight(T::WeightInfo::unstake_all().saturating_add(Pallet::<T>::outside()))]
		pub fn unstake_all(
			origin: OriginFor<T>,
			#[pallet::compact] farm: FarmId,
		) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_unstake_all(who, farm)
		}

		/// Pays what was earned, as far as the loyalty has reached.
		///
		/// Signed by the staker, who needs no stake any more.
		///
		/// Emits `Claimed`. Errors: `FarmNotFound`, `NotStaked`, `NothingToClaim`, and those of the
		/// reward asset when it cannot be paid. Then nothing changes, and it stays claimable.
		#[pallet::call_index(3)]
		#[pallet::weight(T::WeightInfo::claim().saturating_add(Pallet::<T>::outside()))]
		pub fn claim(origin: OriginFor<T>, #[pallet::compact] farm: FarmId) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_claim(who, farm)
		}

		/// Makes a farm and pays for it in advance.
		///
		/// Signed by the funder. Holds the amount and `FarmDeposit` on its account. The amount is
		/// earned evenly from `start` to `end`; the time when nobody has staked is not earned, and
		/// what that comes to can be reclaimed. Only its manager can pay for a farm of what is kept
		/// elsewhere.
		///
		/// Emits `Created`. Errors: `UnknownAsset`, `SubjectNotFound`, `NotManager`, `TooManyFarms`,
		/// `AmountTooSmall`, `SupplyTooLarge`, `MinStakeTooSmall`, `InvalidLoyalty`, `StartsTooEarly`,
		/// `EndBeforeStart`, `EndsTooLate`, and those of the asset when the funder does not have the
		/// amount.
		#[pallet::call_index(4)]
		#[pallet::weight(T::WeightInfo::create().saturating_add(T::Elsewhere::weight()))]
		pub fn create(
			origin: OriginFor<T>,
			terms: TermsOf<T>,
			#[pallet::compact] amount: Balance,
			start: Moment,
			end: Moment,
		) -> DispatchResult {
			let funder = ensure_signed(origin)?;
			Self::do_create(funder, terms, amount, start, end)
		}

		/// Adds to what a farm pays, or moves its end further away, or both.
		///
		/// Signed by the funder. A farm that is over begins anew. One that is not never pays less in
		/// the same time than before.
		///
		/// Emits `ToppedUp`. Errors: `FarmNotFound`, `NotFunded`, `NotFunder`, `RateFalls`,
		/// `EndsTooLate`, `SupplyTooLarge`, and those of the asset when the funder does not have the
		/// amount.
		#[pallet::call_index(5)]
		#[pallet::weight(T::WeightInfo::top_up())]
		pub fn top_up(
			origin: OriginFor<T>,
			#[pallet::compact] farm: FarmId,
			#[pallet::compact] amount: Balance,
			end: Moment,
		) -> DispatchResult {
			let funder = ensure_signed(origin)?;
			Self::do_top_up(funder, farm, amount, end)
		}

		/// Announces an earlier end. Until then the farm pays as before.
		///
		/// Signed by the funder. What cannot be earned any more by that can be reclaimed at once.
		///
		/// Emits `Stopping`. Errors: `FarmNotFound`, `NotFunded`, `NotFunder`, `NotEarlier`,
		/// `NoticeTooShort`.
		#[pallet::call_index(6)]
		#[pallet::weight(T::WeightInfo::stop())]
		pub fn stop(
			origin: OriginFor<T>,
			#[pallet::compact] farm: FarmId,
			end: Moment,
		) -> DispatchResult {
			let funder = ensure_signed(origin)?;
			Self::do_stop(funder, farm, end)
		}

		/// Makes what nobody will earn free for the funder again.
		///
		/// Signed by the funder.
		///
		/// Emits `Reclaimed`. Errors: `FarmNotFound`, `NotFunded`, `NotFunder`, `NothingToReclaim`,
		/// and those of the asset when it is frozen.
		#[pallet::call_index(7)]
		#[pallet::weight(T::WeightInfo::reclaim())]
		pub fn reclaim(origin: OriginFor<T>, #[pallet::compact] farm: FarmId) -> DispatchResult {
			let funder = ensure_signed(origin)?;
			Self::do_reclaim(funder, farm)
		}

		/// Closes a farm in which nobody has anything any more.
		///
		/// Signed by the funder of a farm that is over, who gets back what is left and the deposit; or
		/// by `ManageOrigin` for a farm of a program that has no multiplier any more.
		///
		/// Emits `Closed`. Errors: `FarmNotFound`, `NotFunded`, `NotFunder`, `NotInProgram`,
		/// `FarmNotOver`, `StillWeighs`, `FarmInUse`, and those of the asset when it is frozen.
		#[pallet::call_index(8)]
		#[pallet::weight(T::WeightInfo::close().saturating_add(T::Funding::weight()))]
		pub fn close(origin: OriginFor<T>, #[pallet::compact] farm: FarmId) -> DispatchResult {
			match T::ManageOrigin::try_origin(origin) {
				Ok(_) => Self::do_remove_farm(farm),
				Err(origin) => Self::do_close(ensure_signed(origin)?, farm),
			}
		}

		/// Makes a program that pays so much of the native asset a day from a pot.
		///
		/// By `ManageOrigin`.
		///
		/// Emits `ProgramCreated`. Errors: `UnknownPot`, `NoCustodian`.
		#[pallet::call_index(9)]
		#[pallet::weight(T::WeightInfo::create_program().saturating_add(T::Funding::weight()))]
		pub fn create_program(
			origin: OriginFor<T>,
			pot: PotId,
			#[pallet::compact] daily: Balance,
		) -> DispatchResult {
			T::ManageOrigin::ensure_origin(origin)?;
			Self::do_create_program(pot, daily)
		}

		/// Changes how much a program pays a day, from now on.
		///
		/// By `ManageOrigin`.
		///
		/// Emits `DailySet`. Errors: `ProgramNotFound`.
		#[pallet::call_index(10)]
		#[pallet::weight(T::WeightInfo::set_daily().saturating_add(T::Funding::weight()))]
		pub fn set_daily(
			origin: OriginFor<T>,
			program: ProgramId,
			#[pallet::compact] daily: Balance,
		) -> DispatchResult {
			T::ManageOrigin::ensure_origin(origin)?;
			Self::do_set_daily(program, daily)
		}

		/// Opens a farm of a program. It has no end.
		///
		/// By `ManageOrigin`. Without a multiplier it pays nothing, and one can stake all the same.
		///
		/// Emits `FarmAdded`. Errors: `ProgramNotFound`, `UnknownAsset`, `SubjectNotFound`,
		/// `TooManyFarms`, `MinStakeTooSmall`, `InvalidLoyalty`.
		#[pallet::call_index(11)]
		#[pallet::weight(T::WeightInfo::add_farm()
			.saturating_add(T::Funding::weight())
			.saturating_add(T::Elsewhere::weight()))]
		pub fn add_farm(
			origin: OriginFor<T>,
			program: ProgramId,
			staked: Subject<T::AssetId>,
			multiplier: Multiplier,
			#[pallet::compact] min_stake: Balance,
			loyalty: Loyalty,
		) -> DispatchResult {
			T::ManageOrigin::ensure_origin(origin)?;
			Self::do_add_farm(program, staked, multiplier, min_stake, loyalty).map(|_| ())
		}

		/// Changes what a farm gets of its program, from now on.
		///
		/// By `ManageOrigin`. What was earned until now stays earned.
		///
		/// Emits `MultiplierSet`. Errors: `FarmNotFound`, `NotInProgram`, `ProgramNotFound`.
		#[pallet::call_index(12)]
		#[pallet::weight(T::WeightInfo::set_multiplier().saturating_add(T::Funding::weight()))]
		pub fn set_multiplier(
			origin: OriginFor<T>,
			#[pallet::compact] farm: FarmId,
			multiplier: Multiplier,
		) -> DispatchResult {
			T::ManageOrigin::ensure_origin(origin)?;
			Self::do_set_multiplier(farm, multiplier)
		}

		/// Closes a program without farms. What it has drawn and nobody has earned becomes free on the
		/// custodian's account.
		///
		/// By `ManageOrigin`.
		///
		/// Emits `ProgramClosed`. Errors: `ProgramNotFound`, `ProgramInUse`.
		#[pallet::call_index(13)]
		#[pallet::weight(T::WeightInfo::close_program())]
		pub fn close_program(origin: OriginFor<T>, program: ProgramId) -> DispatchResult {
			T::ManageOrigin::ensure_origin(origin)?;
			Self::do_close_program(program)
		}

		/// Gives up what was earned, so that the deposit for the place and the place come free.
		///
		/// Signed by an account that has nothing staked in the farm any more, or that has joined it with
		/// what it has elsewhere, which does not count any more. Somebody may pay with an asset that is
		/// frozen for ever, and that must keep nothing else. What is given up goes back like what was
		/// left behind.
		///
		/// Emits `Forgone`, and `Counted` before that if something counted. Errors: `FarmNotFound`,
		/// `NotStaked`, `StillStaked`.
		#[pallet::call_index(14)]
		#[pallet::weight(T::WeightInfo::forgo().saturating_add(T::Funding::weight()))]
		pub fn forgo(origin: OriginFor<T>, #[pallet::compact] farm: FarmId) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_forgo(who, farm)
		}

		/// Makes what the account has elsewhere count in a farm, from now on and whatever it becomes.
		///
		/// Signed by whoever has something there. Takes a deposit for the place, which comes back with
		/// the last claim once nothing counts any more, or by `forgo`.
		///
		/// Emits `Joined`. Errors: `FarmNotFound`, `StakedHere`, `FarmOver`, `AlreadyJoined`,
		/// `SubjectNotFound`, `StakeTooSmall`, `TooManyStakes`, and those of the native asset when the
		/// account does not have the deposit.
		#[pallet::call_index(15)]
		#[pallet::weight(T::WeightInfo::join()
			.saturating_add(T::Funding::weight())
			.saturating_add(T::Elsewhere::weight()))]
		pub fn join(origin: OriginFor<T>, #[pallet::compact] farm: FarmId) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_join(who, farm)
		}
	}

	#[pallet::view_functions]
	impl<T: Config> Pallet<T> {
		/// A farm as it stands now.
		pub fn farm_status(farm: FarmId) -> Option<FarmStatusOf<T>> {
			Self::status(farm)
		}

		/// Farms from a number on, at most `MAX_PAGE` of so many numbers.
		pub fn farms(from: FarmId, count: u32) -> Vec<FarmStatusOf<T>> {
			Self::statuses(from, count)
		}

		/// What an account has in farms now.
		pub fn positions_of(who: T::AccountId) -> Vec<PositionStatus> {
			Self::positions(&who)
		}

		/// What a claim of an account would pay now.
		pub fn claimable(who: T::AccountId, farm: FarmId) -> Balance {
			Self::position(&who, farm).map_or(0, |status| status.claimable)
		}

		/// How much of an asset an account has staked, in all farms together.
		pub fn staked_of(who: T::AccountId, asset: T::AssetId) -> Balance {
			Staked::<T>::get(who, asset).total()
		}

		/// How much of that has been staked since a moment without a break, at least.
		pub fn staked_since(who: T::AccountId, asset: T::AssetId, moment: Moment) -> Balance {
			Staked::<T>::get(who, asset).since(moment)
		}

		/// The farms in which what is kept elsewhere is counted, those of programs first.
		pub fn farms_elsewhere(subject: SubjectId) -> Vec<FarmId> {
			FarmsElsewhere::<T>::get(subject).all().collect()
		}
	}

	impl<T: Config> Stakes<T::AccountId, T::AssetId> for Pallet<T> {
		fn staked(who: &T::AccountId, asset: &T::AssetId) -> Balance {
			Staked::<T>::get(who, asset).total()
		}

		fn staked_since(who: &T::AccountId, asset: &T::AssetId, moment: Moment) -> Balance {
			Staked::<T>::get(who, asset).since(moment)
		}
	}

	impl<T: Config> OnElsewhere<T::AccountId> for Pallet<T> {
		fn changed_elsewhere(subject: SubjectId, who: &T::AccountId) {
			Self::do_recount(subject, who);
		}

		fn weight() -> Weight {
			// Each farm of a program may draw from a pot of its own.
			T::WeightInfo::changed_elsewhere()
				.saturating_add(T::Elsewhere::weight())
				.saturating_add(T::Funding::weight().saturating_mul(MAX_SUBJECT_FARMS.into()))
		}
	}

	impl<T: Config> Farming<T::AssetId> for Pallet<T> {
		fn open(
			program: ProgramId,
			staked: Subject<T::AssetId>,
			multiplier: Multiplier,
			min_stake: Balance,
			loyalty: Loyalty,
		) -> Result<FarmId, DispatchError> {
			// Not every caller is inside a call, which would undo a failure by itself.
			frame_support::storage::with_storage_layer(|| {
				Self::do_add_farm(program, staked, multiplier, min_stake, loyalty)
			})
		}

		fn set_multiplier(farm: FarmId, multiplier: Multiplier) -> DispatchResult {
			frame_support::storage::with_storage_layer(|| Self::do_set_multiplier(farm, multiplier))
		}
	}
}
