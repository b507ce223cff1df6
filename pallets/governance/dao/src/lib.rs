//! # Dao
//!
//! Communities that decide by stake, and carry out what they decided.
//!
//! A community is made by one call: a name, an asset that is staked to vote, and up to sixteen
//! tracks, each with its own deposit, periods, thresholds and limits. Community 0 is the chain
//! itself. It comes from the genesis, and the decisions of its first track have the chain's highest
//! origin: there is no other way to that.
//!
//! ```text
//! submit ──▶ prepare ──▶ decide ──▶ confirm ──▶ enact ──▶ execute (anybody) ──▶ ended
//!                          └── rejected ──▶ poke (anybody) ──▶ ended   └── expired ──▶ poke
//! ```
//!
//! ## Rules
//!
//! - **Power is age times amount, measured in the slot of the submission.** What is staked in that
//!   slot or later has none, so nobody buys or borrows a vote on a proposal that exists, and nobody
//!   raises a quorum by staking. Half the age is half the power; see [`hanse_ballot::Ramp`].
//! - **Every stake votes once.** Stake stays on hold while it votes, and longer than any vote when
//!   it is taken out. What was staked later has no power in what was submitted before, so moving it
//!   would not help either.
//! - **A delegate votes with what is delegated when it votes**, measured in the slot of the
//!   submission like its own. A delegation is a sum per delegate, so a vote takes the same time
//!   whether one or a million delegated. It cannot count twice: who delegates must have no vote of
//!   its own on the track and can make none while it lasts; who ends a delegation cannot vote on
//!   what was submitted before, and delegates again only when all of that has ended. A delegation
//!   reaches one step: a delegate that delegates passes on its own stake only.
//! - **Nothing waits for anybody.** Between two votes the tally stands still and thresholds only
//!   fall, so the moments at which a proposal passes, is confirmed or rejected are computed from
//!   the votes, exactly, by whoever asks next.
//! - **Execution is pulled.** No agenda can be filled, no block can be missed: after its delay
//!   anybody executes an approved call. If it fails, the event says why, and it can be tried again
//!   until it expires. It is taken out of storage before it runs, so that it runs once. It runs as
//!   nobody's inner call, so that who executes it has no say in whether it works.
//! - **A track calls what its filter admits**, checked at submission, before it
//!   runs, and for every call inside it, as far as those ask the filter of their origin.
//! - **A proposal keeps its rules.** Those of its track can be changed meanwhile, and its call is
//!   executed only by the transaction version under which it was submitted, so that an upgrade
//!   cannot turn it into another one.
//! - **Deposits come back** when the proposal ends, however it ends, unless it is killed.
//!
//! ## What this pallet deliberately does not do
//!
//! It has no hooks and walks over no list of members or proposals. It pays nothing: it books what
//! a decision spends against the limit of its track, for whoever pays. What is staked in a
//! community and how it gains power cannot be changed once there is one.
#![cfg_attr(not(feature = "std"), no_std)]

extern crate alloc;

#[cfg(feature = "runtime-benchmarks")]
mod benchmarking;
mod impls;
#[cfg(test)]
mod mock;
mod origin;
pub mod runtime_api;
#[cfg(test)]
mod tests;
mod traits;
#[cfg(any(feature = "std", feature = "try-runtime"))]
mod try_state;
mod types;
pub mod weights;

pub use hanse_ballot;
pub use origin::{EnsureChain, EnsureKindOf, EnsureRules};
#[cfg(feature = "runtime-benchmarks")]
pub use traits::BenchmarkHelper;
pub use traits::TrackFilter;
pub use types::{
	Balance, Community, CommunityId, Content, Delegation, GenesisCommunity, Limit, Lock, LockCause,
	Lots, Member, Pool, Proposal, ProposalId, ProposalStatus, Settings, Spent, SpentList,
	Statement, StorageDeposit, Terms, Track, TrackId, TrackKind, TrackList, Unbonding, Vote, CHAIN,
	MAX_ASSETS, MAX_COHORTS, MAX_LOCKS, MAX_LOTS, MAX_NAME, MAX_TEXT, MAX_TRACKS, MAX_UNBONDING,
	MAX_WAIT, ROOT_TRACK,
};
pub use weights::WeightInfo;

pub use pallet::*;

#[frame_support::pallet]
pub mod pallet {
	use super::*;
	use alloc::vec::Vec;
	use frame_support::{
		dispatch::PostDispatchInfo,
		pallet_prelude::*,
		traits::{fungibles, Contains, EnsureOriginWithArg, QueryPreimage, StorageVersion, Time},
	};
	use frame_system::pallet_prelude::*;
	use hanse_ballot::{Choice, Conviction, Moment, Phase, Power, RuleError, Tally, Usage};
	use sp_runtime::traits::{Dispatchable, StaticLookup};

	/// The version of what this code stores.
	const STORAGE_VERSION: StorageVersion = StorageVersion::new(1);

	/// How a transaction on chain `T` names an account.
	type AccountIdLookupOf<T> = <<T as frame_system::Config>::Lookup as StaticLookup>::Source;

	/// The settings of a community on chain `T`.
	pub type SettingsOf<T> = Settings<<T as Config>::AssetId>;
	/// A community on chain `T`.
	pub type CommunityOf<T> =
		Community<<T as frame_system::Config>::AccountId, <T as Config>::AssetId>;
	/// The chain `T` as a community, from its genesis.
	pub type GenesisCommunityOf<T> =
		GenesisCommunity<<T as frame_system::Config>::AccountId, <T as Config>::AssetId>;
	/// A delegation on chain `T`.
	pub type DelegationOf<T> = Delegation<<T as frame_system::Config>::AccountId>;
	/// What a proposal on chain `T` is about.
	pub type ContentOf<T> = Content<<T as frame_system::Config>::Hash>;
	/// A statement on chain `T`.
	pub type StatementOf<T> = Statement<<T as frame_system::Config>::Hash>;
	/// A proposal on chain `T`.
	pub type ProposalOf<T> =
		Proposal<<T as frame_system::Config>::AccountId, <T as frame_system::Config>::Hash>;
	/// A proposal as a wallet shows it, on chain `T`.
	pub type ProposalStatusOf<T> =
		ProposalStatus<<T as frame_system::Config>::AccountId, <T as frame_system::Config>::Hash>;

	#[pallet::config]
	pub trait Config:
		frame_system::Config<
		RuntimeOrigin: From<Origin>
		                   + Into<Result<Origin, <Self as frame_system::Config>::RuntimeOrigin>>,
		RuntimeCall: Dispatchable<PostInfo = PostDispatchInfo>,
	>
	{
		/// What names an asset, the native one included.
		type AssetId: Parameter
			+ frame_support::pallet_prelude::Member
			+ MaybeSerializeDeserialize
			+ MaxEncodedLen
			+ Ord;

		/// Why money is on hold, as the asset pallets store it.
		type RuntimeHoldReason: From<HoldReason>;

		/// All assets that can be staked, the native one included. A union of the balances pallet
		/// and the assets holder.
		type Assets: fungibles::MutateHold<
			Self::AccountId,
			AssetId = Self::AssetId,
			Balance = Balance,
			Reason = Self::RuntimeHoldReason,
		>;

		/// The asset that deposits are made in.
		type NativeAsset: Get<Self::AssetId>;

		/// The clock.
		type Time: Time<Moment = Moment>;

		/// Where calls that are voted on are kept.
		type Preimages: QueryPreimage<H = Self::Hashing>;

		/// Communities that own or owe something which only other pallets know of, and which nobody
		/// would decide about once they are dissolved.
		type InUse: Contains<CommunityId>;

		/// What a track of a kind may call.
		type TrackFilter: TrackFilter<Self::RuntimeCall>;

		/// The origin of what the chain itself decides on its first track: its highest. All other
		/// decisions have [`Origin`].
		type TrackOrigin: Get<Self::RuntimeOrigin>;

		/// What belongs to the chain itself. The treasuries of other communities are accounts that
		/// nobody has a key of.
		type ChainTreasury: Get<Self::AccountId>;

		/// Who may change the rules of a community. [`EnsureRules`], unless there is a reason.
		/// Whoever changes those of the chain can make any decision, so that nothing less than its
		/// highest origin may.
		type AmendOrigin: EnsureOriginWithArg<Self::RuntimeOrigin, CommunityId>;

		/// Who may end a proposal of a community and return its deposit.
		type CancelOrigin: EnsureOriginWithArg<Self::RuntimeOrigin, CommunityId>;

		/// Who may end a proposal of a community and take its deposit.
		type KillOrigin: EnsureOriginWithArg<Self::RuntimeOrigin, CommunityId>;

		/// The deposit for a community. At least the native asset's minimum, so that returning it
		/// can never fail.
		#[pallet::constant]
		type CommunityDeposit: Get<Balance>;

		/// The least deposit for a proposal that a track can ask. At least the native asset's
		/// minimum.
		#[pallet::constant]
		type MinDeposit: Get<Balance>;

		/// The deposit for what a member has in a community whose asset is not the native one: its
		/// stake, votes and delegations. Where it is, the least stake is no less than this. At
		/// least the native asset's minimum.
		#[pallet::constant]
		type MemberDeposit: Get<Balance>;

		/// From how many members on a proposal needs a statement.
		#[pallet::constant]
		type StatementsFrom: Get<u32>;

		/// The longest call that can be proposed, in bytes.
		#[pallet::constant]
		type MaxCallLength: Get<u32>;

		/// What each call costs.
		type WeightInfo: WeightInfo;

		/// Prepares accounts for benchmarks.
		#[cfg(feature = "runtime-benchmarks")]
		type BenchmarkHelper: BenchmarkHelper<Self::AccountId, Self::AssetId>;
	}

	#[pallet::pallet]
	#[pallet::storage_version(STORAGE_VERSION)]
	pub struct Pallet<T>(_);

	/// What was decided, as an origin.
	#[pallet::origin]
	#[derive(
		Clone,
		Copy,
		Debug,
		Decode,
		DecodeWithMemTracking,
		Encode,
		Eq,
		MaxEncodedLen,
		PartialEq,
		TypeInfo,
	)]
	pub enum Origin {
		/// By a community on one of its tracks.
		#[codec(index = 0)]
		Track {
			/// Which community.
			community: CommunityId,
			/// On which track.
			track: TrackId,
		},
	}

	/// Why this pallet holds money.
	#[pallet::composite_enum]
	pub enum HoldReason {
		/// Staked, or taken out of the stake and waiting.
		#[codec(index = 0)]
		Stake,
		/// Left for an entry in storage.
		#[codec(index = 1)]
		Deposit,
	}

	/// The number of the next community. Zero is kept for the chain.
	#[pallet::storage]
	pub type NextCommunity<T: Config> = StorageValue<_, CommunityId, ValueQuery>;

	/// The number of the next proposal.
	#[pallet::storage]
	pub type NextProposal<T: Config> = StorageValue<_, ProposalId, ValueQuery>;

	/// All communities. Each is paid for by its creator's deposit.
	// Hasher: the keys are counted, nobody chooses them.
	#[pallet::storage]
	pub type Communities<T: Config> = StorageMap<_, Twox64Concat, CommunityId, CommunityOf<T>>;

	/// The tracks of each community, of which it has at most `MAX_TRACKS`.
	// Hasher: the keys are counted, nobody chooses them.
	#[pallet::storage]
	pub type Tracks<T: Config> =
		StorageDoubleMap<_, Twox64Concat, CommunityId, Twox64Concat, TrackId, Track>;

	/// The stake of each community, by the slot in which it was made.
	// Hasher: the keys are counted, nobody chooses them.
	#[pallet::storage]
	pub type Stakes<T: Config> = StorageMap<_, Twox64Concat, CommunityId, Pool, ValueQuery>;

	/// What each member has staked. Paid for by the stake where that is of the native asset, and by
	/// a deposit otherwise.
	// Hasher: the first keys are counted, accounts are chosen by users.
	#[pallet::storage]
	pub type Members<T: Config> = StorageDoubleMap<
		_,
		Twox64Concat,
		CommunityId,
		Blake2_128Concat,
		T::AccountId,
		crate::Member,
	>;

	/// What each member has delegated on a track, of which it has at most one. Paid for as the
	/// member's entry is.
	// Hasher: the first keys are counted, accounts are chosen by users.
	#[pallet::storage]
	pub type Delegations<T: Config> = StorageDoubleMap<
		_,
		Twox64Concat,
		(CommunityId, TrackId),
		Blake2_128Concat,
		T::AccountId,
		DelegationOf<T>,
	>;

	/// What was delegated to each member on a track, by the slot in which it was staked. There is
	/// an entry for as long as there is a delegation.
	// Hasher: the first keys are counted, accounts are chosen by users.
	#[pallet::storage]
	pub type Pools<T: Config> = StorageDoubleMap<
		_,
		Twox64Concat,
		(CommunityId, TrackId),
		Blake2_128Concat,
		T::AccountId,
		Pool,
		ValueQuery,
	>;

	/// The proposals that have not ended. Each is paid for by its proposer's deposit.
	// Hasher: the keys are counted, nobody chooses them.
	#[pallet::storage]
	pub type Proposals<T: Config> = StorageMap<_, Twox64Concat, ProposalId, ProposalOf<T>>;

	/// The votes on each proposal. A member has at most `MAX_LOCKS` in a community. Paid for as the
	/// member's entry is.
	// Hasher: the first keys are counted, accounts are chosen by users.
	#[pallet::storage]
	pub type Votes<T: Config> =
		StorageDoubleMap<_, Twox64Concat, ProposalId, Blake2_128Concat, T::AccountId, Vote>;

	/// What each track has spent in the periods that are not over, of at most `MAX_ASSETS` assets.
	/// Paid for by the deposit of the community.
	// Hasher: the keys are counted, nobody chooses them.
	#[pallet::storage]
	pub type Spendings<T: Config> = StorageDoubleMap<
		_,
		Twox64Concat,
		CommunityId,
		Twox64Concat,
		TrackId,
		SpentList<T::AssetId>,
		ValueQuery,
	>;

	/// The community that is the chain itself.
	#[pallet::genesis_config]
	#[derive(frame_support::DefaultNoBound)]
	pub struct GenesisConfig<T: Config> {
		/// None on a chain that does not govern itself.
		pub chain: Option<GenesisCommunityOf<T>>,
	}

	#[pallet::genesis_build]
	impl<T: Config> BuildGenesisConfig for GenesisConfig<T> {
		fn build(&self) {
			NextCommunity::<T>::put(CHAIN.saturating_add(1));
			if let Some(chain) = &self.chain {
				if let Err(error) = Pallet::<T>::do_genesis(chain) {
					panic!("dao: genesis community {:?}: {error:?}", chain.name);
				}
				for (who, amount) in &chain.stakes {
					if let Err(error) = Pallet::<T>::do_genesis_stake(who, *amount) {
						panic!(
							"dao: genesis stake of {amount} by {who:?}: {error:?}: so much has to \
							 be in its balance beside the minimum",
						);
					}
				}
			}
		}
	}

	#[pallet::event]
	#[pallet::generate_deposit(pub(super) fn deposit_event)]
	pub enum Event<T: Config> {
		/// A community was made. Its creator's deposit is on hold.
		Created {
			/// Its number.
			community: CommunityId,
			/// Who made it.
			creator: T::AccountId,
			/// What belongs to it.
			treasury: T::AccountId,
			/// What its creator left.
			deposit: Balance,
		},
		/// The rules of a community were changed. Proposals that have not ended keep theirs.
		Amended {
			/// Whose.
			community: CommunityId,
		},
		/// A community was dissolved. Its creator's deposit is free again.
		Dissolved {
			/// The number it had.
			community: CommunityId,
			/// Who got the deposit back.
			creator: T::AccountId,
			/// How much.
			deposit: Balance,
		},
		/// An account has something in a community for the first time. Its deposit is on hold.
		Entered {
			/// In which community.
			community: CommunityId,
			/// Who.
			who: T::AccountId,
			/// What it left.
			deposit: Balance,
		},
		/// An account has nothing in a community any more. Its deposit is free again.
		Left {
			/// Which community.
			community: CommunityId,
			/// Who.
			who: T::AccountId,
			/// How much.
			deposit: Balance,
		},
		/// A member staked. The amount is on hold.
		Staked {
			/// In which community.
			community: CommunityId,
			/// Who.
			who: T::AccountId,
			/// How much.
			amount: Balance,
		},
		/// A member took an amount out of its stake. It stays on hold, without power.
		Unstaked {
			/// Of which community.
			community: CommunityId,
			/// Who.
			who: T::AccountId,
			/// How much.
			amount: Balance,
			/// When it can be withdrawn.
			until: Moment,
		},
		/// What was taken out of a stake and has waited long enough is free.
		Withdrawn {
			/// Of which community.
			community: CommunityId,
			/// Who can spend it.
			who: T::AccountId,
			/// How much.
			amount: Balance,
		},
		/// A member lets another vote with its stake.
		Delegated {
			/// In which community.
			community: CommunityId,
			/// On which track.
			track: TrackId,
			/// Whose stake.
			who: T::AccountId,
			/// Who votes.
			to: T::AccountId,
			/// How much. What is staked later is not delegated.
			amount: Balance,
		},
		/// A delegation was ended.
		Undelegated {
			/// In which community.
			community: CommunityId,
			/// On which track.
			track: TrackId,
			/// Whose stake.
			who: T::AccountId,
			/// Who voted.
			to: T::AccountId,
			/// Until when the stake is locked: votes of the delegate may contain it.
			until: Moment,
		},
		/// A proposal was made. The proposer's deposit is on hold.
		Submitted {
			/// The number of the proposal.
			proposal: ProposalId,
			/// Of which community.
			community: CommunityId,
			/// On which track.
			track: TrackId,
			/// By whom.
			proposer: T::AccountId,
			/// What is to be done.
			content: ContentOf<T>,
			/// Why.
			statement: Option<StatementOf<T>>,
			/// What the proposer left.
			deposit: Balance,
		},
		/// Somebody said something about a proposal.
		Stated {
			/// About which.
			proposal: ProposalId,
			/// Who.
			who: T::AccountId,
			/// What.
			statement: StatementOf<T>,
		},
		/// Somebody voted, perhaps otherwise than before.
		Voted {
			/// On which proposal.
			proposal: ProposalId,
			/// Who.
			who: T::AccountId,
			/// What for.
			choice: Choice,
			/// With which conviction.
			conviction: Conviction,
			/// With how much power of its own.
			own: Power,
			/// With how much power of others.
			delegated: Power,
		},
		/// Somebody took a vote back.
		Unvoted {
			/// On which proposal.
			proposal: ProposalId,
			/// Who.
			who: T::AccountId,
		},
		/// The vote on a proposal that has ended locks its stake no more, but for its conviction.
		Unlocked {
			/// On which proposal.
			proposal: ProposalId,
			/// Whose.
			who: T::AccountId,
			/// Until when the conviction locks it.
			until: Option<Moment>,
		},
		/// A proposal has begun to pass, ceased to, or the vote is over.
		Progressed {
			/// Which.
			proposal: ProposalId,
			/// Where it stands now.
			phase: Phase,
		},
		/// An approved call was executed.
		Executed {
			/// Of which proposal.
			proposal: ProposalId,
		},
		/// An approved call failed and changed nothing. It can be tried again until it expires.
		ExecutionFailed {
			/// Of which proposal.
			proposal: ProposalId,
			/// Why.
			error: DispatchError,
		},
		/// A proposal has ended. The deposit is free again.
		Ended {
			/// The number it had.
			proposal: ProposalId,
			/// Where it stood.
			phase: Phase,
			/// What had been voted.
			tally: Tally,
			/// Who got the deposit back.
			proposer: T::AccountId,
			/// How much.
			deposit: Balance,
		},
		/// A proposal was cancelled. The deposit is free again.
		Cancelled {
			/// The number it had.
			proposal: ProposalId,
			/// Who got the deposit back.
			proposer: T::AccountId,
			/// How much.
			deposit: Balance,
		},
		/// A proposal was killed. The deposit belongs to the community.
		Killed {
			/// The number it had.
			proposal: ProposalId,
			/// Who lost the deposit.
			proposer: T::AccountId,
			/// How much.
			deposit: Balance,
		},
	}

	#[pallet::error]
	pub enum Error<T> {
		/// There is no community of that number.
		CommunityNotFound,
		/// The community has no such track.
		TrackNotFound,
		/// There is no proposal of that number: it has ended or never was.
		ProposalNotFound,
		/// The account has nothing in this community.
		NotMember,
		/// Only the creator can do this.
		NotCreator,
		/// A community with members or proposals cannot be dissolved.
		StillInUse,
		/// A community with a treasury cannot be dissolved: nobody could spend it any more.
		TreasuryNotEmpty,
		/// A community needs a name.
		NoName,
		/// A community needs a track.
		NoTracks,
		/// Only the chain has a root track, as its first.
		RootMisplaced,
		/// The chain's rules are changed by its root track, and no other.
		RulesMisplaced,
		/// The asset and the ramp of a community stay as they are: past stake is counted by them.
		HistoryFixed,
		/// A track keeps its number and its kind: origins refer to them. Change its rules instead.
		TrackFixed,
		/// A track asks for less than the least deposit.
		DepositTooSmall,
		/// Stake could be moved while it still votes. Make `unbonding` longer than the longest
		/// vote, and no shorter than it was.
		UnbondingTooShort,
		/// A wait takes longer than it can.
		WaitTooLong,
		/// There is no such level of conviction, or a level without a period.
		ConvictionOutOfRange,
		/// A threshold exceeds the whole.
		ThresholdTooHigh,
		/// A threshold rises while the proposal is decided.
		ThresholdRises,
		/// A stepped threshold has no steps.
		ZeroSteps,
		/// Fewer than half of the votes could decide against the others.
		ApprovalTooLow,
		/// Nobody would have to take part.
		SupportZero,
		/// A period that must take time takes none.
		ZeroPeriod,
		/// A period is too long. Periods are in milliseconds.
		PeriodTooLong,
		/// The last part of the deciding period is longer than all of it.
		LateTooLong,
		/// A step of age takes less than a second, or there are none.
		ZeroRamp,
		/// There are too many steps of age, or in the longest vote. Make them longer.
		RampTooFine,
		/// New stake would count at once, or never.
		DelayOutOfRange,
		/// The limit of a track allows nothing, or more than everything.
		LimitOutOfRange,
		/// The asset does not exist.
		UnknownAsset,
		/// The least stake is below the asset's minimum, or below the deposit of a member where the
		/// native asset is staked, or a stake is below the least.
		StakeTooSmall,
		/// The asset's supply and this amount together exceed what a balance can count, and the
		/// asset pallet could never release the amount.
		SupplyTooLarge,
		/// The member has young stake of too many slots. Wait until some of it is old.
		TooManyLots,
		/// The member has not staked that much.
		StakeTooLarge,
		/// The stake votes or is delegated. Unlock the votes that are over first.
		StakeLocked,
		/// The member has too many amounts that wait. Withdraw one.
		TooManyUnbondings,
		/// Nothing has waited long enough.
		NothingToWithdraw,
		/// The member has too many votes and delegations. Unlock the votes that are over.
		TooManyLocks,
		/// A member cannot delegate to itself.
		SelfDelegation,
		/// The one to delegate to is no member, or has delegated itself.
		NoDelegate,
		/// The member has delegated on this track. Undelegate first.
		AlreadyDelegated,
		/// The member has votes on this track. Take them back or unlock them first.
		HasVotes,
		/// Votes may still contain the last delegation. Wait until its lock ends.
		StillCounted,
		/// The member has delegated nothing on this track.
		NotDelegated,
		/// The proposal needs a statement: it is a text, or the community has many members.
		StatementMissing,
		/// The call is longer than a proposal can be.
		CallTooLong,
		/// The call has another length than the proposal says.
		LengthDiffers,
		/// The call cannot be read. It belongs to another runtime or is not a call.
		CallUnreadable,
		/// The track may not make this call.
		CallNotAllowed,
		/// Votes are not taken yet.
		NotOpen,
		/// The vote is over.
		VoteClosed,
		/// The account has no power in the slot in which the proposal was submitted.
		NoPower,
		/// The account has not voted on this proposal.
		VoteNotFound,
		/// The proposal has not ended. To take the vote back, unvote.
		NotEnded,
		/// Nothing has changed since last time.
		NothingChanged,
		/// The proposal is not approved, or there is nothing to execute.
		NotApproved,
		/// The proposal may not be executed yet.
		TooEarly,
		/// The time to execute the proposal is over.
		TooLate,
		/// The call is not in the chain's storage. Note it first.
		PreimageMissing,
		/// The proposal was submitted under another transaction version, by which its call might
		/// have been another one. Submit it anew.
		OtherVersion,
		/// The call is longer or heavier than the transaction says.
		BoundTooLow,
		/// It is executed inside of too many calls, so that it could fail for that. Send it by
		/// itself, or in one batch.
		NestedTooDeep,
		/// The track is not for spending, or has no limit for it.
		SpendingNotAllowed,
		/// The track has spent too much in its period. Wait for the next one, or spend less.
		OverBudget,
		/// The track has spent too many different assets in its period. Wait for the next one.
		TooManyAssets,
	}

	impl<T> From<RuleError> for Error<T> {
		fn from(error: RuleError) -> Self {
			match error {
				RuleError::ThresholdTooHigh => Self::ThresholdTooHigh,
				RuleError::ThresholdRises => Self::ThresholdRises,
				RuleError::ZeroSteps => Self::ZeroSteps,
				RuleError::ApprovalTooLow => Self::ApprovalTooLow,
				RuleError::SupportZero => Self::SupportZero,
				RuleError::ZeroPeriod => Self::ZeroPeriod,
				RuleError::PeriodTooLong => Self::PeriodTooLong,
				RuleError::LateTooLong => Self::LateTooLong,
				RuleError::ZeroRamp => Self::ZeroRamp,
				RuleError::RampTooFine => Self::RampTooFine,
				RuleError::DelayOutOfRange => Self::DelayOutOfRange,
				RuleError::LimitOutOfRange => Self::LimitOutOfRange,
			}
		}
	}

	#[pallet::hooks]
	impl<T: Config> Hooks<BlockNumberFor<T>> for Pallet<T> {
		fn integrity_test() {
			let minimum = <T::Assets as fungibles::Inspect<_>>::minimum_balance;
			let least = T::CommunityDeposit::get().min(T::MinDeposit::get());
			let least = least.min(T::MemberDeposit::get());
			assert!(
				least >= minimum(T::NativeAsset::get()),
				"a deposit below the existential deposit could not always be returned",
			);
			assert!(T::MaxCallLength::get() > 0, "nothing could be proposed");
		}

		#[cfg(feature = "try-runtime")]
		fn try_state(_: BlockNumberFor<T>) -> Result<(), sp_runtime::TryRuntimeError> {
			Self::do_try_state()
		}
	}

	#[pallet::call]
	impl<T: Config> Pallet<T> {
		/// Makes a community.
		///
		/// Signed by its creator. Holds `CommunityDeposit` until the community is dissolved. Its
		/// settings and tracks stay as they are, unless one of these is of the kind `Rules`.
		///
		/// Emits `Created`. Errors: those of settings and tracks, `UnknownAsset`, `StakeTooSmall`,
		/// and those of the native asset when the creator cannot hold the deposit.
		#[pallet::call_index(0)]
		#[pallet::weight(T::WeightInfo::create(tracks.len() as u32))]
		pub fn create(
			origin: OriginFor<T>,
			settings: SettingsOf<T>,
			tracks: TrackList,
		) -> DispatchResult {
			let creator = ensure_signed(origin)?;
			Self::do_create(creator, settings, tracks)
		}

		/// Dissolves a community without members, proposals and treasury.
		///
		/// Signed by the creator, whose deposit becomes free again.
		///
		/// Emits `Dissolved`. Errors: `CommunityNotFound`, `NotCreator`, `StillInUse`,
		/// `TreasuryNotEmpty`.
		#[pallet::call_index(1)]
		#[pallet::weight(T::WeightInfo::dissolve())]
		pub fn dissolve(origin: OriginFor<T>, community: CommunityId) -> DispatchResult {
			let creator = ensure_signed(origin)?;
			Self::do_dissolve(creator, community)
		}

		/// Stakes an amount, beside what is staked.
		///
		/// Signed by anybody. Holds the amount, and `MemberDeposit` the first time if the asset is
		/// not the native one. The stake gains power with the slots to come, in proposals that are
		/// submitted then.
		///
		/// Emits `Staked`, and `Entered` with the deposit. Errors: `CommunityNotFound`, `StakeTooSmall`, `SupplyTooLarge`,
		/// `TooManyLots`, and those of the asset when the amount cannot be held.
		#[pallet::call_index(2)]
		#[pallet::weight(T::WeightInfo::stake())]
		pub fn stake(
			origin: OriginFor<T>,
			community: CommunityId,
			#[pallet::compact] amount: Balance,
		) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_stake(who, community, amount)
		}

		/// Takes an amount out of the stake, the youngest first.
		///
		/// Signed by the member. The amount loses its power and stays on hold for `unbonding`.
		///
		/// Emits `Unstaked`. Errors: `CommunityNotFound`, `NotMember`, `StakeTooSmall`,
		/// `StakeTooLarge`, `StakeLocked`, `TooManyUnbondings`.
		#[pallet::call_index(3)]
		#[pallet::weight(T::WeightInfo::unstake())]
		pub fn unstake(
			origin: OriginFor<T>,
			community: CommunityId,
			#[pallet::compact] amount: Balance,
		) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_unstake(who, community, amount)
		}

		/// Frees what was taken out of a stake and has waited long enough.
		///
		/// Signed by anybody: the money can go nowhere else. With the last of it, the member's
		/// deposit becomes free.
		///
		/// Emits `Withdrawn`, and `Left` with the deposit. Errors: `CommunityNotFound`, `NotMember`, `NothingToWithdraw`, and
		/// those of the asset when it is frozen.
		#[pallet::call_index(4)]
		#[pallet::weight(T::WeightInfo::withdraw())]
		pub fn withdraw(
			origin: OriginFor<T>,
			community: CommunityId,
			who: AccountIdLookupOf<T>,
		) -> DispatchResult {
			ensure_signed(origin)?;
			Self::do_withdraw(T::Lookup::lookup(who)?, community)
		}

		/// Lets another member vote with what is staked now, on one track.
		///
		/// Signed by the member, whose stake is locked until some time after it undelegates. The
		/// delegate's votes count it from its next vote on.
		///
		/// Emits `Delegated`. Errors: `CommunityNotFound`, `TrackNotFound`, `NotMember`,
		/// `SelfDelegation`, `NoDelegate`, `AlreadyDelegated`, `StillCounted`, `HasVotes`,
		/// `StakeTooSmall` when nothing is staked, `TooManyLocks`.
		#[pallet::call_index(5)]
		#[pallet::weight(T::WeightInfo::delegate())]
		pub fn delegate(
			origin: OriginFor<T>,
			community: CommunityId,
			track: TrackId,
			to: AccountIdLookupOf<T>,
		) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_delegate(who, community, track, T::Lookup::lookup(to)?)
		}

		/// Ends a delegation.
		///
		/// Signed by the member. It votes itself on what is submitted from now on; what was
		/// submitted before may contain its stake, which stays locked for the longest vote.
		///
		/// Emits `Undelegated`. Errors: `CommunityNotFound`, `TrackNotFound`, `NotMember`,
		/// `NotDelegated`.
		#[pallet::call_index(6)]
		#[pallet::weight(T::WeightInfo::undelegate())]
		pub fn undelegate(
			origin: OriginFor<T>,
			community: CommunityId,
			track: TrackId,
		) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_undelegate(who, community, track)
		}

		/// Proposes a call, or a text.
		///
		/// Signed by anybody. Holds the track's deposit until the proposal ends. A call is named by
		/// its hash and length. It has to be among the preimages, and admitted by the track's
		/// filter.
		///
		/// Emits `Submitted`. Errors: `CommunityNotFound`, `TrackNotFound`, `StatementMissing`,
		/// `CallTooLong`, `PreimageMissing`, `LengthDiffers`, `CallUnreadable`, `CallNotAllowed`,
		/// and those of the native asset when the deposit cannot be held.
		#[pallet::call_index(7)]
		#[pallet::weight({
			let length = Pallet::<T>::length_of(content);
			T::WeightInfo::submit().saturating_add(T::WeightInfo::read(length))
		})]
		pub fn submit(
			origin: OriginFor<T>,
			community: CommunityId,
			track: TrackId,
			content: ContentOf<T>,
			statement: Option<StatementOf<T>>,
		) -> DispatchResult {
			let proposer = ensure_signed(origin)?;
			Self::do_submit(proposer, community, track, content, statement)
		}

		/// Says something about a proposal, bound to the account.
		///
		/// Signed by anybody. Nothing is stored: the event is the record.
		///
		/// Emits `Stated`. Errors: `ProposalNotFound`.
		#[pallet::call_index(8)]
		#[pallet::weight(T::WeightInfo::discuss())]
		pub fn discuss(
			origin: OriginFor<T>,
			proposal: ProposalId,
			statement: StatementOf<T>,
		) -> DispatchResult {
			let who = ensure_signed(origin)?;
			ensure!(Proposals::<T>::contains_key(proposal), Error::<T>::ProposalNotFound);
			Self::deposit_event(Event::Stated { proposal, who, statement });
			Ok(())
		}

		/// Votes on a proposal with the whole stake, or changes a vote.
		///
		/// Signed by a member or a delegate. Power is that of the slot of the submission, with what
		/// is delegated now. The stake is locked until the proposal ends, and then for the periods
		/// of the conviction.
		///
		/// Emits `Voted`, and `Progressed` when it makes a difference. Errors: `ProposalNotFound`,
		/// `NotMember`, `ConvictionOutOfRange`, `NotOpen`, `VoteClosed`, `AlreadyDelegated`,
		/// `NoPower`, `TooManyLocks`.
		#[pallet::call_index(9)]
		#[pallet::weight(T::WeightInfo::vote())]
		pub fn vote(
			origin: OriginFor<T>,
			proposal: ProposalId,
			choice: Choice,
			conviction: Conviction,
		) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_vote(who, proposal, choice, conviction)
		}

		/// Takes a vote back while votes are taken.
		///
		/// Signed by who voted. Its stake is locked no more by it.
		///
		/// Emits `Unvoted`, and `Progressed` when it makes a difference. Errors:
		/// `ProposalNotFound`, `VoteNotFound`, `VoteClosed`.
		#[pallet::call_index(10)]
		#[pallet::weight(T::WeightInfo::unvote())]
		pub fn unvote(origin: OriginFor<T>, proposal: ProposalId) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_unvote(who, proposal)
		}

		/// Ends the lock of a vote on a proposal that has ended.
		///
		/// Signed by anybody.
		///
		/// Emits `Unlocked`. Errors: `NotEnded`, `VoteNotFound`.
		#[pallet::call_index(11)]
		#[pallet::weight(T::WeightInfo::unlock())]
		pub fn unlock(
			origin: OriginFor<T>,
			proposal: ProposalId,
			who: AccountIdLookupOf<T>,
		) -> DispatchResult {
			ensure_signed(origin)?;
			Self::do_unlock(T::Lookup::lookup(who)?, proposal)
		}

		/// Writes down where a proposal stands, and ends it if it is rejected, expired, or a text
		/// that is approved.
		///
		/// Signed by anybody.
		///
		/// Emits `Progressed`, and `Ended`. Errors: `ProposalNotFound`, `NothingChanged`.
		#[pallet::call_index(12)]
		#[pallet::weight(T::WeightInfo::poke())]
		pub fn poke(origin: OriginFor<T>, proposal: ProposalId) -> DispatchResult {
			ensure_signed(origin)?;
			Self::do_poke(proposal)
		}

		/// Executes an approved call after its delay.
		///
		/// Signed by anybody, who pays for a call of at most `length` bytes and `weight`. A call
		/// that fails changes nothing and can be tried again until it expires.
		///
		/// In the operational class, so that a flood of other transactions does not keep out what
		/// was decided. A flood of these costs what it weighs, whether they fail or not.
		///
		/// Emits `Executed` and `Ended`, or `ExecutionFailed`. Errors: `ProposalNotFound`,
		/// `NotApproved`, `TooEarly`, `TooLate`, `OtherVersion`, `BoundTooLow`, `PreimageMissing`,
		/// `CallUnreadable`, `CallNotAllowed`, `NestedTooDeep`.
		#[pallet::call_index(13)]
		#[pallet::weight((
			Pallet::<T>::weight_of_execution(*length, *weight),
			DispatchClass::Operational,
		))]
		pub fn execute(
			origin: OriginFor<T>,
			proposal: ProposalId,
			length: u32,
			weight: Weight,
		) -> DispatchResultWithPostInfo {
			ensure_signed(origin)?;
			Self::do_execute(proposal, length, weight)
		}

		/// Ends a proposal and returns its deposit.
		///
		/// By `CancelOrigin` of the community.
		///
		/// Emits `Cancelled`. Errors: `ProposalNotFound`.
		#[pallet::call_index(14)]
		#[pallet::weight(T::WeightInfo::cancel())]
		pub fn cancel(origin: OriginFor<T>, proposal: ProposalId) -> DispatchResult {
			Self::do_cancel(origin, proposal)
		}

		/// Ends a proposal and gives its deposit to the community.
		///
		/// By `KillOrigin` of the community.
		///
		/// Emits `Killed`. Errors: `ProposalNotFound`.
		#[pallet::call_index(15)]
		#[pallet::weight(T::WeightInfo::kill())]
		pub fn kill(origin: OriginFor<T>, proposal: ProposalId) -> DispatchResult {
			Self::do_kill(origin, proposal)
		}

		/// Changes the settings and tracks of a community.
		///
		/// By `AmendOrigin` of the community. The asset and the ramp stay, unbonding does not
		/// become shorter, and tracks keep their number and kind; more of them can be added.
		/// Proposals that have not ended keep the rules they were submitted under.
		///
		/// Emits `Amended`. Errors: `CommunityNotFound`, `HistoryFixed`, `TrackFixed`,
		/// `UnbondingTooShort`, and those of settings and tracks.
		#[pallet::call_index(16)]
		#[pallet::weight(T::WeightInfo::amend(tracks.len() as u32))]
		pub fn amend(
			origin: OriginFor<T>,
			community: CommunityId,
			settings: SettingsOf<T>,
			tracks: TrackList,
		) -> DispatchResult {
			Self::do_amend(origin, community, settings, tracks)
		}
	}

	#[pallet::view_functions]
	impl<T: Config> Pallet<T> {
		/// A proposal that has not ended, as it stands now.
		pub fn proposal_status(proposal: ProposalId) -> Option<ProposalStatusOf<T>> {
			Self::status(proposal)
		}

		/// What somebody has in a community.
		pub fn member_of(community: CommunityId, who: T::AccountId) -> Option<crate::Member> {
			Members::<T>::get(community, who)
		}

		/// The power that a member's own stake would have in a proposal submitted now.
		pub fn power_of(community: CommunityId, who: T::AccountId) -> Power {
			Self::power_at(community, &who, Self::now())
		}

		/// The power of everybody now. In a proposal it counts as no less than the floor.
		pub fn total_power(community: CommunityId) -> Power {
			Self::total_power_at(community, Self::now())
		}

		/// The votes of a member that are not unlocked.
		pub fn votes_of(community: CommunityId, who: T::AccountId) -> Vec<(ProposalId, Vote)> {
			Self::votes_by(community, &who)
		}

		/// What belongs to a community.
		pub fn treasury_of(community: CommunityId) -> T::AccountId {
			Self::treasury(community)
		}

		/// What a track has spent of an asset in its current period.
		pub fn spent_by(
			community: CommunityId,
			track: TrackId,
			asset: T::AssetId,
		) -> Option<Usage> {
			Self::spent(community, track, &asset)
		}
	}
}
