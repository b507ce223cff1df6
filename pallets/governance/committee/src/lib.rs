//! # Committee
//!
//! Representatives, elected in proportion to stake, and what their core may do.
//!
//! The community elects thirty representatives for a term, in proportion to the power behind them.
//! They elect five core members among themselves, by equal votes. Three of the five can declare an
//! upgrade urgent, so that a referendum decides it on a faster track, and pause one pallet for a
//! short time. A referendum is above all of them: it recalls, and ends pauses.
//!
//! ```text
//! open ──▶ stand ──▶ commit ──▶ reveal ──▶ count (anybody, in pages) ──▶ seated ──▶ take_seat
//!                                            └── below quorum ──▶ failed: the committee stays
//! ```
//!
//! ## Rules
//!
//! - **Power is that of the moment in which the election was opened** ([`Stakes`]). What is staked
//!   later has none, so nobody borrows or buys a vote.
//! - **Ballots are secret until all are made.** A voter commits to a hash of its ballot and reveals
//!   it afterwards; the hash is bound to the voter, the election and the chain. Who does not reveal
//!   loses the deposit.
//! - **Seats are given by the sequential method of Phragmén** ([`hanse_election`]): a group with a
//!   thirtieth of the votes gets a seat if it agrees on somebody, and a majority does not get all.
//! - **Counting is pulled, in pages.** A page of voters is counted once for each seat, by anybody,
//!   without a fee. No block has to count more than it can.
//! - **Below the quorum nobody is elected.** The committee in office stays for a bounded extension,
//!   and another election can be opened at once.
//! - **Places cannot be taken away by filling the list**: voting takes a share of all power, and
//!   with a share of one in `MaxVoters` there cannot be more who have it. Standing takes a bond,
//!   which a referendum can slash.
//! - **A seat has to be taken** before its representative acts, with what it is paid and the hash of
//!   its credit check, for everybody to see. Nothing is paid here.
//! - **The bond stays some time after the seat or the candidacy**, so that nobody leaves before
//!   being slashed.
//! - **An approval counts while its member is in the core.** There is no list of motions that one
//!   member could fill: each has a few approvals of its own.
//!
//! ## What this pallet deliberately does not do
//!
//! It pays, spends and mints nothing; no call of it moves anything but bonds and deposits. The core
//! cannot pause what governs ([`Config::Pausable`]), nor anything twice within
//! [`Periods::between_pauses`], and a pause ends by the clock. It cannot upgrade: an urgent hash
//! still needs its referendum. The chief is a name that a majority of representatives agrees on, and
//! may do nothing. It cannot tell whether two accounts are one person: what they disclose has to
//! show it. It has no hooks and walks over no list of voters.
#![cfg_attr(not(feature = "std"), no_std)]

extern crate alloc;

#[cfg(feature = "runtime-benchmarks")]
mod benchmarking;
mod impls;
#[cfg(test)]
mod mock;
pub mod proof;
pub mod runtime_api;
#[cfg(test)]
mod tests;
mod traits;
#[cfg(any(feature = "std", feature = "try-runtime"))]
mod try_state;
mod types;
pub mod weights;

pub use hanse_election;
#[cfg(feature = "runtime-benchmarks")]
pub use traits::BenchmarkHelper;
pub use traits::{Stakes, Upgrades};
pub use types::*;
pub use weights::WeightInfo;

pub use pallet::*;

#[frame_support::pallet]
pub mod pallet {
	use super::*;
	use alloc::vec::Vec;
	use frame_support::{
		dispatch::DispatchResultWithPostInfo,
		pallet_prelude::*,
		traits::{fungible, Contains, PalletInfoAccess, StorageVersion, Time},
	};
	use frame_system::pallet_prelude::*;
	use hanse_ballot::{Moment, Power, Share, WHOLE};
	use hanse_election::{Approvals, Count, Weight as VoteWeight};
	use sp_runtime::traits::StaticLookup;

	/// The version of what this code stores.
	const STORAGE_VERSION: StorageVersion = StorageVersion::new(1);

	/// How a transaction on chain `T` names an account.
	type AccountIdLookupOf<T> = <<T as frame_system::Config>::Lookup as StaticLookup>::Source;

	/// The committee of chain `T`.
	pub type CommitteeOf<T> = Committee<<T as frame_system::Config>::AccountId>;
	/// The core members of chain `T`.
	pub type CoreMembersOf<T> =
		Core<<T as frame_system::Config>::AccountId, <T as frame_system::Config>::Hash>;
	/// What the core of chain `T` can do.
	pub type ActionOf<T> = Action<<T as frame_system::Config>::Hash>;
	/// Some core members of chain `T`, or those that somebody wants.
	pub type ChoicesOf<T> = BoundedVec<<T as frame_system::Config>::AccountId, ConstU32<CORE>>;

	#[pallet::config]
	pub trait Config: frame_system::Config {
		/// Why money is on hold, as the balances pallet stores it.
		type RuntimeHoldReason: From<HoldReason>;

		/// The native coin.
		type Currency: fungible::MutateHold<
			Self::AccountId,
			Balance = Balance,
			Reason = Self::RuntimeHoldReason,
		>;

		/// The clock.
		type Time: Time<Moment = Moment>;

		/// Who has how much power to elect.
		type Stakes: Stakes<Self::AccountId>;

		/// Where upgrades are authorised.
		type Upgrades: Upgrades<Self::Hash>;

		/// The pallets that the core can pause. Never this one, nor what decides referenda: those
		/// could end a pause.
		type Pausable: Contains<PalletName>;

		/// Who may recall representatives and open an election at any time.
		type RecallOrigin: EnsureOrigin<Self::RuntimeOrigin>;

		/// Who may authorise an upgrade that is whitelisted.
		type WhitelistedOrigin: EnsureOrigin<Self::RuntimeOrigin>;

		/// Who may end a pause, beside the core.
		type UnpauseOrigin: EnsureOrigin<Self::RuntimeOrigin>;

		/// Where slashed bonds and forfeited deposits go.
		type Treasury: Get<Self::AccountId>;

		/// The bond of a candidate. At least the coin's minimum, so that moving it can never fail.
		#[pallet::constant]
		type Bond: Get<Balance>;

		/// The deposit for a ballot. At least the coin's minimum.
		#[pallet::constant]
		type BallotDeposit: Get<Balance>;

		/// The most voters of an election.
		#[pallet::constant]
		type MaxVoters: Get<u32>;

		/// The share of all power that a voter needs. With a share of one in `MaxVoters` nobody who
		/// has it can be kept out by others.
		#[pallet::constant]
		type MinShare: Get<Share>;

		/// The share of all power that has to vote.
		#[pallet::constant]
		type Quorum: Get<Share>;

		/// How long everything takes, on a chain whose genesis says nothing else.
		#[pallet::constant]
		type Periods: Get<Periods>;

		/// What each call costs.
		type WeightInfo: WeightInfo;

		/// Prepares accounts for benchmarks.
		#[cfg(feature = "runtime-benchmarks")]
		type BenchmarkHelper: BenchmarkHelper<Self::AccountId>;
	}

	#[pallet::pallet]
	#[pallet::storage_version(STORAGE_VERSION)]
	pub struct Pallet<T>(_);

	/// Why this pallet holds money.
	#[pallet::composite_enum]
	pub enum HoldReason {
		/// Left as security for a candidacy and a seat.
		#[codec(index = 0)]
		Bond,
		/// Left for a ballot.
		#[codec(index = 1)]
		Deposit,
	}

	/// The number of the next election. Zero is kept for the genesis.
	#[pallet::storage]
	pub type NextElection<T: Config> = StorageValue<_, ElectionId, ValueQuery>;

	/// The election that is not over.
	#[pallet::storage]
	pub type Running<T: Config> = StorageValue<_, Election>;

	/// Its candidates, the oldest first, until it is decided. Each is paid for by its bond.
	#[pallet::storage]
	pub type Candidates<T: Config> = StorageValue<_, CandidateList<T::AccountId>, ValueQuery>;

	/// How far it is counted.
	#[pallet::storage]
	pub type Counting<T: Config> = StorageValue<_, Count>;

	/// Its revealed ballots, to be counted. As many pages as `MaxVoters` fill, paid for by the
	/// voters' deposits and removed when it is decided.
	// Hasher: the keys are counted, nobody chooses them.
	#[pallet::storage]
	pub type Pages<T: Config> = StorageMap<_, Twox64Concat, u32, Page, ValueQuery>;

	/// What each voter has voted. Paid for by its deposit until that is settled.
	// Hasher: accounts are chosen by users.
	#[pallet::storage]
	pub type Ballots<T: Config> = StorageMap<_, Blake2_128Concat, T::AccountId, Ballot>;

	/// The bonds of candidates, representatives and those who were.
	// Hasher: accounts are chosen by users.
	#[pallet::storage]
	pub type Bonds<T: Config> = StorageMap<_, Blake2_128Concat, T::AccountId, Bond>;

	/// The committee, in office or not any more.
	#[pallet::storage]
	pub type Incumbent<T: Config> = StorageValue<_, CommitteeOf<T>>;

	/// The core members. All of them are representatives.
	#[pallet::storage]
	pub type CoreMembers<T: Config> = StorageValue<_, CoreMembersOf<T>, ValueQuery>;

	/// The upgrades that the core considers urgent, also some that expired.
	#[pallet::storage]
	pub type Whitelisted<T: Config> = StorageValue<_, Whitelist<T::Hash>, ValueQuery>;

	/// The last pause, also when it has ended.
	#[pallet::storage]
	pub type Paused<T: Config> = StorageValue<_, Pause>;

	/// How long everything takes on this chain. Said by the genesis, and never changed: what has
	/// begun would end at another time.
	#[pallet::storage]
	pub type Pace<T: Config> = StorageValue<_, Periods, ValueQuery, T::Periods>;

	/// The committee of the first term, and how long everything takes.
	#[pallet::genesis_config]
	#[derive(frame_support::DefaultNoBound)]
	pub struct GenesisConfig<T: Config> {
		/// None on a chain that elects its first committee.
		pub committee: Option<GenesisCommittee<T::AccountId>>,
		/// None on a chain that elects as `Config::Periods` says.
		pub periods: Option<Periods>,
	}

	#[pallet::genesis_build]
	impl<T: Config> BuildGenesisConfig for GenesisConfig<T> {
		fn build(&self) {
			if let Some(periods) = self.periods {
				assert!(periods.are_sound(), "committee: a period makes no sense: {periods:?}");
				Pace::<T>::put(periods);
			}
			if let Some(committee) = &self.committee {
				if let Err(error) = Pallet::<T>::do_genesis(committee) {
					panic!("committee: the first committee: {error:?}");
				}
			}
		}
	}

	#[pallet::event]
	#[pallet::generate_deposit(pub(super) fn deposit_event)]
	pub enum Event<T: Config> {
		/// An election was opened. Candidates stand.
		Opened {
			/// Its number.
			election: ElectionId,
			/// The power of everybody.
			total: Power,
		},
		/// Somebody stands. Its bond is on hold.
		Stood {
			/// In which election.
			election: ElectionId,
			/// Who.
			who: T::AccountId,
			/// The whole bond.
			bond: Balance,
		},
		/// Somebody is a candidate no more.
		Withdrawn {
			/// In which election.
			election: ElectionId,
			/// Who.
			who: T::AccountId,
		},
		/// Somebody committed to a ballot. The deposit is on hold.
		Committed {
			/// In which election.
			election: ElectionId,
			/// Who.
			who: T::AccountId,
			/// The deposit.
			deposit: Balance,
		},
		/// Somebody revealed its ballot.
		Revealed {
			/// In which election.
			election: ElectionId,
			/// Who.
			who: T::AccountId,
			/// For whom it votes.
			approvals: Approvals,
			/// With what weight in the count.
			weight: VoteWeight,
		},
		/// Pages were counted.
		Counted {
			/// Of which election.
			election: ElectionId,
			/// How many seats are given, those of runners-up included.
			seats: u32,
			/// The page that comes next.
			page: u32,
		},
		/// Nobody was elected.
		Failed {
			/// Which election.
			election: ElectionId,
			/// Why.
			reason: Failure,
		},
		/// A committee was elected and is in office. Who is in it can be read.
		Seated {
			/// By which election.
			election: ElectionId,
			/// How many representatives.
			seats: u32,
			/// How many wait for a vacancy.
			runners_up: u32,
			/// When its term ends.
			until: Moment,
		},
		/// An election is over, and its pages are removed.
		Closed {
			/// Which.
			election: ElectionId,
		},
		/// The deposit of a revealed ballot is free again.
		DepositReturned {
			/// Whose.
			who: T::AccountId,
			/// How much.
			amount: Balance,
		},
		/// The deposit of a ballot that was not revealed went to the treasury.
		DepositForfeited {
			/// Whose.
			who: T::AccountId,
			/// How much.
			amount: Balance,
		},
		/// A bond is free again.
		BondReturned {
			/// Whose.
			who: T::AccountId,
			/// How much.
			amount: Balance,
		},
		/// A bond went to the treasury.
		BondSlashed {
			/// Whose.
			who: T::AccountId,
			/// How much.
			amount: Balance,
		},
		/// A representative disclosed what it has to.
		SeatTaken {
			/// Who.
			who: T::AccountId,
			/// What it is paid for the term.
			pay: Balance,
			/// The hash of its credit and background check.
			check: [u8; 32],
		},
		/// Somebody has no seat any more, or does not wait for one.
		Left {
			/// Who.
			who: T::AccountId,
			/// Why.
			cause: Departure,
		},
		/// A runner-up follows who left.
		Followed {
			/// Who has the seat.
			who: T::AccountId,
		},
		/// A representative voted for core members.
		CoreVoted {
			/// Who.
			who: T::AccountId,
			/// For whom.
			choices: ChoicesOf<T>,
		},
		/// These are the core members now.
		CoreSeated {
			/// The one with the most votes first.
			members: ChoicesOf<T>,
		},
		/// A representative named a chief.
		ChiefNamed {
			/// Who.
			who: T::AccountId,
			/// Whom it wants.
			chief: Option<T::AccountId>,
		},
		/// More than half of the representatives want somebody else as chief, or not any more. Not
		/// reported when they are out of office.
		ChiefChanged {
			/// Whom.
			chief: Option<T::AccountId>,
		},
		/// A core member approved of an action.
		Approved {
			/// Who.
			who: T::AccountId,
			/// Of what.
			action: ActionOf<T>,
			/// How many do now.
			approvals: u32,
		},
		/// A core member took an approval back.
		Revoked {
			/// Who.
			who: T::AccountId,
			/// Of what.
			action: ActionOf<T>,
		},
		/// The core considers an upgrade urgent.
		HashWhitelisted {
			/// The hash of its code.
			hash: T::Hash,
			/// Until when.
			until: Moment,
		},
		/// An urgent upgrade was authorised by its referendum.
		WhitelistedEnacted {
			/// The hash of its code.
			hash: T::Hash,
		},
		/// A pallet is paused.
		PalletPaused {
			/// Which.
			name: PalletName,
			/// Until when at the latest.
			until: Moment,
		},
		/// A pause has ended before its time.
		PalletUnpaused {
			/// Of which pallet.
			name: PalletName,
		},
	}

	#[pallet::error]
	pub enum Error<T> {
		/// There is an election already.
		ElectionRunning,
		/// The time for this has not come.
		TooEarly,
		/// Candidates cannot stand now.
		NotCandidacy,
		/// Voters cannot commit to ballots now.
		NotCommitting,
		/// Voters cannot reveal ballots now.
		NotRevealing,
		/// There is nothing to count now.
		NotCounting,
		/// The account is on the list already.
		AlreadyCandidate,
		/// The list is full.
		TooManyCandidates,
		/// The account does not stand, or not any more.
		NotCandidate,
		/// It is too late to withdraw. Resign when elected.
		CandidacyOver,
		/// The account had too little power when the election was opened.
		NotEnoughPower,
		/// There are as many voters as there can be.
		TooManyVoters,
		/// The account has no ballot in this election.
		NoBallot,
		/// The ballot is revealed already.
		AlreadyRevealed,
		/// The ballot is not the one that was committed to.
		BallotDiffers,
		/// The ballot names nobody, too many, or somebody who is not a candidate.
		InvalidApprovals,
		/// Counting no page is no work.
		ZeroPages,
		/// One call counts at most `MAX_PAGES`.
		TooManyPages,
		/// The account has no bond here.
		NoBond,
		/// The account stands, has a seat or waits for one.
		BondNeeded,
		/// There is no committee, or its term and extension are over.
		NotInOffice,
		/// The account has no seat.
		NotRepresentative,
		/// The representative has not taken its seat.
		SeatNotTaken,
		/// The representative has taken its seat.
		SeatTaken,
		/// The account has no role, and no bond to slash.
		NobodyToRecall,
		/// Not more than half of the representatives have voted for core members.
		TooFewVotes,
		/// Those who are wanted are the core members already.
		NothingChanged,
		/// The account is not a core member.
		NotCore,
		/// The core member approves of this already.
		AlreadyApproved,
		/// The core member has too many approvals. Revoke one.
		TooManyIntents,
		/// The core member does not approve of this.
		NotApproved,
		/// The hash is whitelisted already.
		AlreadyWhitelisted,
		/// Too many hashes are whitelisted. Wait until one expires.
		TooManyWhitelisted,
		/// The hash is not whitelisted, or not any more.
		NotWhitelisted,
		/// This pallet can never be paused.
		NotPausable,
		/// There was a pause not long ago.
		PausedRecently,
		/// The pallet is not paused.
		NotPaused,
	}

	#[pallet::hooks]
	impl<T: Config> Hooks<BlockNumberFor<T>> for Pallet<T> {
		fn integrity_test() {
			let least = T::Bond::get().min(T::BallotDeposit::get());
			assert!(
				least >= <T::Currency as fungible::Inspect<_>>::minimum_balance() && least > 0,
				"a deposit below the existential deposit could not always be moved",
			);
			assert!(T::Periods::get().are_sound(), "a period makes no sense");
			assert!((1..=WHOLE).contains(&T::Quorum::get()), "a quorum is a share, and not zero");
			assert!(T::MinShare::get() <= WHOLE && T::MaxVoters::get() > 0, "nobody could vote");
			let own = Self::name().as_bytes().to_vec();
			let own = PalletName::try_from(own).expect("the pallet's own name is short enough");
			assert!(!T::Pausable::contains(&own), "the committee could pause itself");
		}

		#[cfg(feature = "try-runtime")]
		fn try_state(_: BlockNumberFor<T>) -> Result<(), sp_runtime::TryRuntimeError> {
			Self::do_try_state()
		}
	}

	#[pallet::call]
	impl<T: Config> Pallet<T> {
		/// Opens an election.
		///
		/// Signed by anybody once the term is so near its end that the election is counted then, or
		/// by `RecallOrigin` at any time. Power is that of this moment.
		///
		/// Emits `Opened`. Errors: `ElectionRunning`, `TooEarly`.
		#[pallet::call_index(0)]
		#[pallet::weight(T::WeightInfo::open())]
		pub fn open(origin: OriginFor<T>) -> DispatchResult {
			Self::do_open(origin)
		}

		/// Stands for election.
		///
		/// Signed by anybody, in the candidacy. Holds `Bond`, but for what is on hold already.
		///
		/// Emits `Stood`. Errors: `NotCandidacy`, `AlreadyCandidate`, `TooManyCandidates`, and those
		/// of the coin when the bond cannot be held.
		#[pallet::call_index(1)]
		#[pallet::weight(T::WeightInfo::stand())]
		pub fn stand(origin: OriginFor<T>) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_stand(who)
		}

		/// Stands for election no more.
		///
		/// Signed by the candidate, before the count. Its bond can be slashed for some time yet. Once
		/// ballots are committed its place stays empty, and the bond on hold until the election is
		/// decided.
		///
		/// Emits `Withdrawn`. Errors: `CandidacyOver`, `NotCandidate`.
		#[pallet::call_index(2)]
		#[pallet::weight(T::WeightInfo::withdraw())]
		pub fn withdraw(origin: OriginFor<T>) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_withdraw(who)
		}

		/// Commits to a ballot, or to another one: see [`proof::commitment`].
		///
		/// Signed by a voter with `MinShare` of all power. Holds `BallotDeposit`, which is lost if
		/// the ballot is not revealed. A ballot of an earlier election is settled first.
		///
		/// Emits `Committed`. Errors: `NotCommitting`, `NotEnoughPower`, `TooManyVoters`, and those
		/// of the coin when the deposit cannot be held.
		#[pallet::call_index(3)]
		#[pallet::weight(T::WeightInfo::commit())]
		pub fn commit(origin: OriginFor<T>, commitment: [u8; 32]) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_commit(who, commitment)
		}

		/// Reveals a ballot.
		///
		/// Signed by its voter. Counts with the power of the moment in which the election was
		/// opened, as far as the stake is still there.
		///
		/// Emits `Revealed`. Errors: `NotRevealing`, `NoBallot`, `AlreadyRevealed`, `BallotDiffers`,
		/// `InvalidApprovals`, `NotEnoughPower`.
		#[pallet::call_index(4)]
		#[pallet::weight(T::WeightInfo::reveal())]
		pub fn reveal(
			origin: OriginFor<T>,
			approvals: Approvals,
			salt: [u8; 32],
		) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_reveal(who, approvals, &salt)
		}

		/// Counts as many pages of ballots, or removes those that are counted.
		///
		/// Signed by anybody, who pays no fee: every page brings the result nearer. The last one
		/// puts the committee in office.
		///
		/// Emits `Counted`, and `Seated` or `Failed`, and `Closed`. Errors: `NotCounting`,
		/// `ZeroPages`, `TooManyPages`.
		#[pallet::call_index(5)]
		#[pallet::weight(Pallet::<T>::count_weight(*pages))]
		pub fn count(origin: OriginFor<T>, pages: u32) -> DispatchResultWithPostInfo {
			ensure_signed(origin)?;
			Self::do_count(pages)
		}

		/// Returns the deposit of a ballot, or takes it if the ballot was not revealed in time.
		///
		/// Signed by anybody: the money can go nowhere else.
		///
		/// Emits `DepositReturned` or `DepositForfeited`. Errors: `NoBallot`, `TooEarly`.
		#[pallet::call_index(6)]
		#[pallet::weight(T::WeightInfo::settle())]
		pub fn settle(origin: OriginFor<T>, who: AccountIdLookupOf<T>) -> DispatchResult {
			ensure_signed(origin)?;
			Self::do_settle(T::Lookup::lookup(who)?)
		}

		/// Returns a bond that nothing depends on any more.
		///
		/// Signed by anybody: the money can go nowhere else.
		///
		/// Emits `BondReturned`. Errors: `NoBond`, `BondNeeded`, `TooEarly`.
		#[pallet::call_index(7)]
		#[pallet::weight(T::WeightInfo::release_bond())]
		pub fn release_bond(origin: OriginFor<T>, who: AccountIdLookupOf<T>) -> DispatchResult {
			ensure_signed(origin)?;
			Self::do_release_bond(T::Lookup::lookup(who)?)
		}

		/// Takes a seat, or discloses something else: what the representative is paid, and the hash
		/// of its credit check.
		///
		/// Signed by the representative.
		///
		/// Emits `SeatTaken`. Errors: `NotInOffice`, `NotRepresentative`.
		#[pallet::call_index(8)]
		#[pallet::weight(T::WeightInfo::take_seat())]
		pub fn take_seat(
			origin: OriginFor<T>,
			#[pallet::compact] pay: Balance,
			check: [u8; 32],
		) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_take_seat(who, pay, check)
		}

		/// Gives up a seat, or waiting for one. The next runner-up follows.
		///
		/// Signed by the representative or runner-up. Its bond can be slashed for some time yet.
		///
		/// Emits `Left`, and `Followed`. Errors: `NotRepresentative`.
		#[pallet::call_index(9)]
		#[pallet::weight(T::WeightInfo::resign())]
		pub fn resign(origin: OriginFor<T>) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_resign(who)
		}

		/// Ends a seat that was not taken in time. The next runner-up follows.
		///
		/// Signed by anybody.
		///
		/// Emits `Left`, and `Followed`. Errors: `NotInOffice`, `NotRepresentative`, `SeatTaken`,
		/// `TooEarly`.
		#[pallet::call_index(10)]
		#[pallet::weight(T::WeightInfo::vacate())]
		pub fn vacate(origin: OriginFor<T>, who: AccountIdLookupOf<T>) -> DispatchResult {
			ensure_signed(origin)?;
			Self::do_vacate(T::Lookup::lookup(who)?)
		}

		/// Ends the candidacy and the seat of somebody, and takes its bond if `slash`.
		///
		/// By `RecallOrigin`. A bond can also be slashed for some time after its owner has left.
		///
		/// Emits `Withdrawn`, `Left`, `Followed` and `BondSlashed`, as it applies. Errors:
		/// `NobodyToRecall`.
		#[pallet::call_index(11)]
		#[pallet::weight(T::WeightInfo::recall())]
		pub fn recall(
			origin: OriginFor<T>,
			who: AccountIdLookupOf<T>,
			slash: bool,
		) -> DispatchResult {
			T::RecallOrigin::ensure_origin(origin)?;
			Self::do_recall(T::Lookup::lookup(who)?, slash)
		}

		/// Votes for core members, in the place of what was voted before.
		///
		/// Signed by a representative who has taken its seat. Votes are equal and open.
		///
		/// Emits `CoreVoted`. Errors: `NotInOffice`, `NotRepresentative`, `SeatNotTaken`.
		#[pallet::call_index(12)]
		#[pallet::weight(T::WeightInfo::vote_core())]
		pub fn vote_core(origin: OriginFor<T>, choices: ChoicesOf<T>) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_vote_core(who, choices)
		}

		/// Makes those five core members who have the most votes, the older candidacy before another.
		///
		/// Signed by anybody, some time after the term began or the core was seated last, or as soon
		/// as a core member has left. More than half of the representatives have to have voted.
		///
		/// Emits `CoreSeated`. Errors: `NotInOffice`, `TooEarly`, `TooFewVotes`, `NothingChanged`.
		#[pallet::call_index(13)]
		#[pallet::weight(T::WeightInfo::seat_core())]
		pub fn seat_core(origin: OriginFor<T>) -> DispatchResult {
			ensure_signed(origin)?;
			Self::do_seat_core()
		}

		/// Names somebody as chief, or nobody. Whom more than half of the representatives name is it.
		///
		/// Signed by a representative who has taken its seat.
		///
		/// Emits `ChiefNamed`, and `ChiefChanged`. Errors: `NotInOffice`, `NotRepresentative`,
		/// `SeatNotTaken`.
		#[pallet::call_index(14)]
		#[pallet::weight(T::WeightInfo::name_chief())]
		pub fn name_chief(origin: OriginFor<T>, chief: Option<T::AccountId>) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_name_chief(who, chief)
		}

		/// Approves of an upgrade as urgent. The third approval whitelists it.
		///
		/// Signed by a core member.
		///
		/// Emits `Approved`, and `HashWhitelisted`. Errors: `NotInOffice`, `NotCore`,
		/// `AlreadyWhitelisted`, `AlreadyApproved`, `TooManyIntents`, `TooManyWhitelisted`.
		#[pallet::call_index(15)]
		#[pallet::weight(T::WeightInfo::approve_upgrade())]
		pub fn approve_upgrade(origin: OriginFor<T>, code_hash: T::Hash) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_approve(who, Action::Upgrade(code_hash))
		}

		/// Approves of pausing a pallet. The third approval pauses it, for a time.
		///
		/// Signed by a core member.
		///
		/// Emits `Approved`, and `PalletPaused`. Errors: `NotInOffice`, `NotCore`, `NotPausable`,
		/// `PausedRecently`, `AlreadyApproved`, `TooManyIntents`.
		#[pallet::call_index(16)]
		#[pallet::weight(T::WeightInfo::pause())]
		pub fn pause(origin: OriginFor<T>, name: PalletName) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_approve(who, Action::Pause(name))
		}

		/// Ends a pause, or approves of that. The third approval ends it.
		///
		/// By `UnpauseOrigin`, or signed by a core member.
		///
		/// Emits `PalletUnpaused`, or `Approved`. Errors: `NotPaused`, `NotInOffice`, `NotCore`,
		/// `AlreadyApproved`, `TooManyIntents`.
		#[pallet::call_index(17)]
		#[pallet::weight(T::WeightInfo::unpause())]
		pub fn unpause(origin: OriginFor<T>, name: PalletName) -> DispatchResult {
			Self::do_unpause(origin, name)
		}

		/// Takes back an approval that has led to nothing yet.
		///
		/// Signed by the core member.
		///
		/// Emits `Revoked`. Errors: `NotCore`, `NotApproved`.
		#[pallet::call_index(18)]
		#[pallet::weight(T::WeightInfo::revoke())]
		pub fn revoke(origin: OriginFor<T>, action: ActionOf<T>) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_revoke(who, action)
		}

		/// Authorises an upgrade that the core considers urgent. Anybody can apply it then.
		///
		/// By `WhitelistedOrigin`: by referendum.
		///
		/// Emits `WhitelistedEnacted`. Errors: `NotWhitelisted`, and those of `Upgrades`.
		#[pallet::call_index(19)]
		#[pallet::weight(T::WeightInfo::enact_whitelisted())]
		pub fn enact_whitelisted(origin: OriginFor<T>, code_hash: T::Hash) -> DispatchResult {
			T::WhitelistedOrigin::ensure_origin(origin)?;
			Self::do_enact_whitelisted(code_hash)
		}
	}

	#[pallet::view_functions]
	impl<T: Config> Pallet<T> {
		/// What can be done now, and until when.
		pub fn phase() -> Phase {
			Self::phase_now()
		}

		/// How long everything takes.
		pub fn periods() -> Periods {
			Pace::<T>::get()
		}

		/// The election that is not over.
		pub fn election() -> Option<Election> {
			Running::<T>::get()
		}

		/// Its candidates, the oldest first.
		pub fn candidates() -> Vec<Candidate<T::AccountId>> {
			Candidates::<T>::get().into_inner()
		}

		/// The representatives and those who wait for a vacancy.
		pub fn committee() -> Option<CommitteeOf<T>> {
			Incumbent::<T>::get()
		}

		/// Whether the committee can act.
		pub fn is_in_office() -> bool {
			Self::acts_now()
		}

		/// The core members and what they approve of, the one with the most votes first.
		pub fn core() -> Vec<CoreMember<T::AccountId, T::Hash>> {
			CoreMembers::<T>::get().into_inner()
		}

		/// Whom more than half of the representatives want as chief.
		pub fn chief() -> Option<T::AccountId> {
			Self::chief_now()
		}

		/// The upgrades that the core considers urgent.
		pub fn whitelisted() -> Vec<Listed<T::Hash>> {
			Self::whitelisted_now()
		}

		/// The pause that lasts.
		pub fn current_pause() -> Option<Pause> {
			Self::pause_now()
		}

		/// Somebody's ballot, until its deposit is settled.
		pub fn ballot_of(who: T::AccountId) -> Option<Ballot> {
			Ballots::<T>::get(who)
		}

		/// Somebody's bond.
		pub fn bond_of(who: T::AccountId) -> Option<Bond> {
			Bonds::<T>::get(who)
		}
	}
}
