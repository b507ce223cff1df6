//! # Contributions
//!
//! Rewards for contributions, judged by random juries.
//!
//! Every epoch has a budget. Whoever contributed claims a part of it and says where to look; nine
//! bonded jurors, drawn by lot, seal a score, reveal it, and their median decides. Whoever thinks
//! that they erred bonds money on it, and nineteen others decide for good. What is won is collected
//! in the asset of the budget, or as a voucher.
//!
//! ```text
//! submit ─▶ draw ─▶ commit ─▶ reveal ─▶ settle ─▶ (challenge) ─▶ collect ─▶ ended
//!   │        ▲                            │            └── draw, commit, reveal, settle ──▲
//!   │        └── once more ── too few ────┤
//!   └── nobody draws ─▶ expire            └── again too few ─▶ ended
//! ```
//!
//! ## Rules
//!
//! - **What is claimed is set aside.** A claim is taken only while the budget has room for what is
//!   asked and for every juror that could judge it, so nobody works for an empty pot and no score
//!   is worth less because it came late. What a claim does not use goes back to the budget, and what
//!   a budget does not use is counted against the next one.
//! - **Nobody chooses a jury.** A seed draws only among jurors that had enlisted, and for claims
//!   that were made, `SeedMargin` blocks before anybody could know it. A juror that retires stays
//!   in the draw for as long, busy jurors are drawn like idle ones, and the list keeps its order:
//!   nothing that is done after a seed is known changes whom it draws. Whoever draws is paid, so
//!   that the first seed that can be used is used.
//! - **Nobody copies a score.** What is sealed contains the claim and the juror.
//! - **The median cannot be bought by a minority**: while more than half of those who vote are
//!   honest, it is one of their scores or lies between two.
//! - **Who is absent pays.** A part of the bond goes to the treasury and the juror leaves the list.
//!   Who is far from the median gets no fee, and loses nothing: an opinion is no offence. The fee of
//!   one juror does not depend on how many others get theirs.
//! - **A challenge costs those who lose it**, twice what its jury costs, to the budget. Who was
//!   right gets the bond back; who was right that a score was too high gets a part of what that
//!   saves, always less than what the score itself would have paid, so that nothing is gained by
//!   overrating a claim in order to challenge it.
//! - **A claim that is worth next to nothing loses its deposit.** All other deposits come back.
//! - **Every state ends by calls that anybody can make.**
//!
//! ## What this pallet deliberately does not do
//!
//! It has no hooks and walks over nothing but the list of jurors, which is bounded. It does not say
//! who is a person: that, where budgets come from and what a voucher is are the runtime's.
#![cfg_attr(not(feature = "std"), no_std)]

extern crate alloc;

#[cfg(feature = "runtime-benchmarks")]
mod benchmarking;
mod impls;
mod jury;
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
pub use traits::{Funding, Vouchers};
pub use types::{
	Balance, Challenge, Claim, ClaimId, ClaimStatus, Direction, Duty, EpochId, EpochStatus,
	Evidence, Fund, Juror, Jury, Kind, Listed, Phase, Reward, Round, Score, Seat, Stage, Terms,
	Usage, Vote, ABSENCE, BOUNTY, FULL_SCORE, IDENTITY_SHARE, JURY, LARGE_JURY, MAX_DRAWS, MAX_URI,
};
pub use weights::WeightInfo;

pub use pallet::*;

#[frame_support::pallet]
pub mod pallet {
	use super::*;
	use alloc::vec::Vec;
	use frame_support::{
		pallet_prelude::*,
		traits::{fungibles, EnsureOrigin, Randomness, StorageVersion, Time},
	};
	use frame_system::pallet_prelude::*;
	use hanse_curve::Moment;
	use sp_runtime::traits::{Convert, StaticLookup};

	/// The version of what this code stores.
	const STORAGE_VERSION: StorageVersion = StorageVersion::new(1);

	/// How a transaction on chain `T` names an account.
	type AccountIdLookupOf<T> = <<T as frame_system::Config>::Lookup as StaticLookup>::Source;

	/// How a kind of contributions is rewarded on chain `T`.
	pub type TermsOf<T> = Terms<<T as Config>::AssetId>;
	/// Where to find a contribution to chain `T`.
	pub type EvidenceOf<T> = Evidence<<T as frame_system::Config>::Hash>;
	/// A juror in the list of chain `T`.
	pub type ListedOf<T> = Listed<
		<T as frame_system::Config>::AccountId,
		<T as Config>::IdentityId,
		BlockNumberFor<T>,
	>;
	/// A jury on chain `T`.
	pub type JuryOf<T> =
		Jury<<T as frame_system::Config>::AccountId, <T as frame_system::Config>::Hash>;
	/// A claim on chain `T`.
	pub type ClaimOf<T> = Claim<
		<T as frame_system::Config>::AccountId,
		<T as Config>::AssetId,
		<T as Config>::IdentityId,
		<T as frame_system::Config>::Hash,
		BlockNumberFor<T>,
	>;
	/// A claim as a wallet shows it, on chain `T`.
	pub type ClaimStatusOf<T> = ClaimStatus<
		<T as frame_system::Config>::AccountId,
		<T as Config>::AssetId,
		<T as Config>::IdentityId,
		<T as frame_system::Config>::Hash,
		BlockNumberFor<T>,
	>;
	/// What a juror of chain `T` has to do.
	pub type DutyOf<T> = Duty<<T as frame_system::Config>::Hash>;

	#[pallet::config]
	pub trait Config: frame_system::Config {
		/// What names an asset, the native one included.
		type AssetId: Parameter + Member + MaybeSerializeDeserialize + MaxEncodedLen + Ord;

		/// Why money is on hold, as the asset pallets store it.
		type RuntimeHoldReason: From<HoldReason>;

		/// All assets that can be paid, the native one included. A union of the balances pallet and
		/// the assets holder.
		type Assets: fungibles::MutateHold<
			Self::AccountId,
			AssetId = Self::AssetId,
			Balance = Balance,
			Reason = Self::RuntimeHoldReason,
		>;

		/// The same assets, to be moved where nothing is on hold. A union of the balances pallet
		/// and the assets pallet.
		type FreeAssets: fungibles::Mutate<
			Self::AccountId,
			AssetId = Self::AssetId,
			Balance = Balance,
		>;

		/// The asset of deposits and of jurors' bonds.
		type NativeAsset: Get<Self::AssetId>;

		/// The clock.
		type Time: Time<Moment = Moment>;

		/// Seeds, and since which block they were known.
		type Randomness: Randomness<Self::Hash, BlockNumberFor<Self>>;

		/// For how many blocks before it is known a seed can be foreseen or bent: the length of the
		/// epoch that it is made in.
		#[pallet::constant]
		type SeedMargin: Get<BlockNumberFor<Self>>;

		/// What names a person.
		type IdentityId: Parameter + Member + MaxEncodedLen;

		/// Which person an account belongs to. What one person can claim is only as strong as this.
		type Identity: Convert<Self::AccountId, Option<Self::IdentityId>>;

		/// Where the budget of an epoch comes from.
		type Funding: Funding<Self::AccountId, Self::AssetId>;

		/// What issues vouchers.
		type Vouchers: Vouchers<Self::AccountId>;

		/// Who gets what is taken from jurors and claimants. Has to exist.
		type Treasury: Get<Self::AccountId>;

		/// Who decides what is rewarded, and takes jurors off the list.
		type ManageOrigin: EnsureOrigin<Self::RuntimeOrigin>;

		/// How long an epoch is, in milliseconds. Epochs are counted from 1970.
		#[pallet::constant]
		type EpochLength: Get<Moment>;

		/// The most jurors, those included whose bond is not released yet.
		#[pallet::constant]
		type MaxJurors: Get<u32>;

		/// What a juror has on hold. A twentieth of it is at least the native asset's minimum.
		#[pallet::constant]
		type JurorBond: Get<Balance>;

		/// How long the bond of a juror that has retired stays on hold, in milliseconds.
		#[pallet::constant]
		type RetireDelay: Get<Moment>;

		/// What a claim costs until it ends. At least the native asset's minimum.
		#[pallet::constant]
		type ClaimDeposit: Get<Balance>;

		/// The most claims that have not ended.
		#[pallet::constant]
		type MaxClaims: Get<u32>;

		/// The most claims of one identity, of one asset, that have not ended.
		#[pallet::constant]
		type MaxOwnClaims: Get<u32>;

		/// For how long a jury can be drawn, in milliseconds.
		#[pallet::constant]
		type DrawPeriod: Get<Moment>;

		/// For how long scores are sealed, in milliseconds.
		#[pallet::constant]
		type CommitPeriod: Get<Moment>;

		/// For how long scores are revealed, in milliseconds.
		#[pallet::constant]
		type RevealPeriod: Get<Moment>;

		/// For how long the first score can be challenged, in milliseconds.
		#[pallet::constant]
		type ChallengePeriod: Get<Moment>;

		/// For how long a reward can be collected, in milliseconds.
		#[pallet::constant]
		type CollectPeriod: Get<Moment>;

		/// How far from the median a score can be and still earn its fee, and how much a second
		/// score has to differ from the first for a challenge to succeed.
		#[pallet::constant]
		type Tolerance: Get<Score>;

		/// The least score that is worth anything. Below it, the deposit is lost.
		#[pallet::constant]
		type MinScore: Get<Score>;

		/// What each call costs.
		type WeightInfo: WeightInfo;

		/// Prepares the chain for benchmarks.
		#[cfg(feature = "runtime-benchmarks")]
		type BenchmarkHelper: BenchmarkHelper<Self::AccountId, Self::AssetId, BlockNumberFor<Self>>;
	}

	#[pallet::pallet]
	#[pallet::storage_version(STORAGE_VERSION)]
	pub struct Pallet<T>(_);

	/// Why this pallet holds money.
	#[pallet::composite_enum]
	pub enum HoldReason {
		/// Answers for a juror.
		#[codec(index = 0)]
		Juror,
		/// Answers for a claim.
		#[codec(index = 1)]
		Claim,
		/// Answers for a challenge.
		#[codec(index = 2)]
		Challenge,
	}

	/// The number of the next claim.
	#[pallet::storage]
	pub type NextClaim<T: Config> = StorageValue<_, ClaimId, ValueQuery>;

	/// How many claims have not ended. At most `MaxClaims`.
	#[pallet::storage]
	pub type OpenClaims<T: Config> = StorageValue<_, u32, ValueQuery>;

	/// How each kind of contributions is rewarded, if it is.
	// Hasher: the keys are a handful of names.
	#[pallet::storage]
	pub type Rewards<T: Config> = StorageMap<_, Twox64Concat, Kind, TermsOf<T>>;

	/// What there is of each asset. One entry for each asset that was ever rewarded with, which is
	/// for `ManageOrigin` to say.
	// Hasher: assets are created, and so numbered, by users.
	#[pallet::storage]
	pub type Funds<T: Config> = StorageMap<_, Blake2_128Concat, T::AssetId, Fund>;

	/// What each identity has claimed of each asset. An entry stays after the last of its claims has
	/// ended, until the epoch is over and somebody forgets it: who has one was rewarded, or has
	/// lost a deposit.
	// Hasher: assets and identities come from users.
	#[pallet::storage]
	pub type Usages<T: Config> = StorageDoubleMap<
		_,
		Blake2_128Concat,
		T::AssetId,
		Blake2_128Concat,
		T::IdentityId,
		Usage,
		ValueQuery,
	>;

	/// All jurors in the order in which they came, which nothing changes. Each is paid for by its
	/// bond.
	#[pallet::storage]
	pub type List<T: Config> = StorageValue<_, BoundedVec<ListedOf<T>, T::MaxJurors>, ValueQuery>;

	/// What each juror has on hold and to do.
	// Hasher: accounts are chosen by users.
	#[pallet::storage]
	pub type Jurors<T: Config> = StorageMap<_, Blake2_128Concat, T::AccountId, Juror>;

	/// The claims that have not ended. Each is paid for by its claimant's deposit.
	// Hasher: the keys are counted, nobody chooses them.
	#[pallet::storage]
	pub type Claims<T: Config> = StorageMap<_, Twox64Concat, ClaimId, ClaimOf<T>>;

	/// What is rewarded from the first block on, and who judges.
	#[pallet::genesis_config]
	#[derive(frame_support::DefaultNoBound)]
	pub struct GenesisConfig<T: Config> {
		/// How kinds of contributions are rewarded.
		pub rewards: Vec<(Kind, TermsOf<T>)>,
		/// The first jurors. Each needs a bond.
		pub jurors: Vec<T::AccountId>,
	}

	#[pallet::genesis_build]
	impl<T: Config> BuildGenesisConfig for GenesisConfig<T> {
		fn build(&self) {
			// So that the pot can have any asset, also one whose accounts need another one first.
			frame_system::Pallet::<T>::inc_providers(&Pallet::<T>::pot());
			for (kind, terms) in &self.rewards {
				if let Err(error) = Pallet::<T>::set_terms(*kind, Some(terms.clone())) {
					panic!("contributions: genesis reward for {kind:?}: {error:?}");
				}
			}
			for juror in &self.jurors {
				if let Err(error) = Pallet::<T>::genesis_juror(juror) {
					panic!("contributions: genesis juror {juror:?}: {error:?}");
				}
			}
		}
	}

	#[pallet::event]
	#[pallet::generate_deposit(pub(super) fn deposit_event)]
	pub enum Event<T: Config> {
		/// A kind of contributions is rewarded in another way from now on, or no more.
		RewardSet {
			/// Which.
			kind: Kind,
			/// How.
			terms: Option<TermsOf<T>>,
		},
		/// What was left of a budget was given back to the treasury.
		Reclaimed {
			/// Of which asset.
			asset: T::AssetId,
			/// How much.
			amount: Balance,
		},
		/// An epoch was opened.
		EpochOpened {
			/// Which.
			epoch: EpochId,
			/// For which asset.
			asset: T::AssetId,
			/// How much can be claimed.
			budget: Balance,
			/// How much of it is new.
			funded: Balance,
		},
		/// An account became a juror. The bond is on hold.
		Enlisted {
			/// Which.
			who: T::AccountId,
			/// How much.
			bond: Balance,
		},
		/// A juror leaves the list.
		Retired {
			/// Which.
			who: T::AccountId,
			/// Whether it was made to.
			struck: bool,
		},
		/// A juror has left. What it had on hold is free again.
		Released {
			/// Which.
			who: T::AccountId,
			/// How much.
			bond: Balance,
		},
		/// A claim was made. The claimant's deposit is on hold.
		Submitted {
			/// Its number.
			claim: ClaimId,
			/// Who made it.
			claimant: T::AccountId,
			/// What was contributed.
			kind: Kind,
			/// Where to find it.
			evidence: EvidenceOf<T>,
			/// What is asked for it.
			asked: Balance,
			/// How much is set aside.
			reserved: Balance,
			/// What the claimant left.
			deposit: Balance,
		},
		/// A jury was drawn.
		Drawn {
			/// For which claim.
			claim: ClaimId,
			/// By whom.
			by: T::AccountId,
			/// What that earned.
			fee: Balance,
			/// Who judges.
			jury: Vec<T::AccountId>,
		},
		/// A juror sealed a score.
		Committed {
			/// For which claim.
			claim: ClaimId,
			/// Who.
			juror: T::AccountId,
		},
		/// A juror revealed a score.
		Revealed {
			/// For which claim.
			claim: ClaimId,
			/// Who.
			juror: T::AccountId,
			/// Which.
			score: Score,
		},
		/// A juror was paid for a score near the median.
		JurorPaid {
			/// For which claim.
			claim: ClaimId,
			/// Who.
			juror: T::AccountId,
			/// How much.
			amount: Balance,
		},
		/// A juror that did not vote lost a part of its bond to the treasury.
		JurorSlashed {
			/// On which claim.
			claim: ClaimId,
			/// Who.
			juror: T::AccountId,
			/// How much.
			amount: Balance,
		},
		/// Too few jurors voted. Another jury can be drawn.
		TooFewVoted {
			/// On which claim.
			claim: ClaimId,
			/// How many.
			voted: u32,
		},
		/// A claim was judged.
		Judged {
			/// Which.
			claim: ClaimId,
			/// The median.
			score: Score,
			/// How many jurors voted.
			voted: u32,
			/// From when on it can be collected, if nobody challenges it.
			from: Moment,
		},
		/// A score was challenged. The bond is on hold.
		Challenged {
			/// Of which claim.
			claim: ClaimId,
			/// By whom.
			challenger: T::AccountId,
			/// What is wrong with it.
			direction: Direction,
			/// How much, of the asset of the claim.
			bond: Balance,
		},
		/// A challenge was right. The bond is free again.
		ChallengeUpheld {
			/// Of which claim.
			claim: ClaimId,
			/// Whose.
			challenger: T::AccountId,
			/// How much that is.
			bond: Balance,
			/// What the challenger got besides.
			bounty: Balance,
		},
		/// A challenge was wrong. The bond belongs to the budget.
		ChallengeRejected {
			/// Of which claim.
			claim: ClaimId,
			/// Whose.
			challenger: T::AccountId,
			/// How much that is.
			bond: Balance,
		},
		/// A challenge was not judged, and the first score stands. The bond is free again.
		ChallengeLapsed {
			/// Of which claim.
			claim: ClaimId,
			/// Whose.
			challenger: T::AccountId,
			/// How much that is.
			bond: Balance,
		},
		/// A claim has ended with a reward. The deposit is free again.
		Collected {
			/// The number it had.
			claim: ClaimId,
			/// Who got it.
			claimant: T::AccountId,
			/// How much. Nothing where it is a voucher.
			amount: Balance,
			/// Whether a voucher was issued.
			voucher: bool,
			/// What the claimant had left.
			deposit: Balance,
		},
		/// A claim has ended because it is worth nothing. The deposit belongs to the treasury.
		Rejected {
			/// The number it had.
			claim: ClaimId,
			/// Who lost the deposit.
			claimant: T::AccountId,
			/// How much.
			deposit: Balance,
		},
		/// A claim has ended without being judged or collected. The deposit is free again.
		Lapsed {
			/// The number it had.
			claim: ClaimId,
			/// Who got the deposit back.
			claimant: T::AccountId,
			/// How much.
			deposit: Balance,
		},
	}

	#[pallet::error]
	pub enum Error<T> {
		/// The asset does not exist.
		UnknownAsset,
		/// A fee below the asset's minimum could not be paid to everybody.
		FeeTooSmall,
		/// The amounts are larger than can be counted.
		RewardTooLarge,
		/// There is nothing to be claimed for this kind of contributions.
		NotRewarded,
		/// Nothing is left that could be given back.
		NothingLeft,
		/// The epoch was opened already.
		AlreadyOpen,
		/// There is no money for a budget. Try again when the treasury has some.
		NothingFunded,
		/// The epoch has not been opened. Anybody can.
		NotOpen,
		/// The runtime knows no person that the account belongs to.
		NoIdentity,
		/// The account is a juror already, or was one and its bond is not released.
		AlreadyJuror,
		/// The person is a juror already, with another account.
		IdentityTaken,
		/// There is no room for another juror. Release those that have retired.
		ListFull,
		/// The account is no juror.
		NotJuror,
		/// The juror has retired already.
		AlreadyRetired,
		/// The juror has not retired.
		NotRetired,
		/// The juror sits in a jury that has not been settled.
		OnDuty,
		/// The bond has to wait: for its delay, and for a seed that cannot draw the juror any more.
		TooEarly,
		/// More is asked than a claim can be given, or nothing, or anything beside a voucher.
		AskedOutOfRange,
		/// The person asks for more than its share of the epoch's budget.
		ShareExceeded,
		/// Not enough is left of the epoch's budget.
		BudgetExhausted,
		/// There are too many claims that have not ended.
		TooManyClaims,
		/// The person has too many claims that have not ended.
		TooManyOwnClaims,
		/// There is no claim of that number: it has ended or never was.
		ClaimNotFound,
		/// The claim does not wait for a jury.
		NotWaiting,
		/// The seed could be foreseen when the claim was made. Wait for the next one but one.
		SeedTooOld,
		/// There are not enough jurors that could judge the claim.
		TooFewJurors,
		/// The account is not in the jury.
		NotInJury,
		/// Scores are not sealed now.
		NotCommitting,
		/// The juror has sealed a score already.
		AlreadyCommitted,
		/// Scores are not revealed now.
		NotRevealing,
		/// The juror has sealed nothing, or has revealed it already.
		NothingSealed,
		/// A score is at most a thousand.
		ScoreOutOfRange,
		/// This is not what the juror has sealed.
		SealDiffers,
		/// The vote is not over, or there is none.
		NotCounting,
		/// The score cannot be challenged: there is none, it is the second one, or it is too late.
		NotChallengeable,
		/// The reward cannot be collected: the score is not final, or it is too late.
		NotCollectable,
		/// There is still time for the next step of the claim.
		NotExpired,
		/// There is nothing to forget about the person, or it still counts.
		NothingToForget,
	}

	#[pallet::hooks]
	impl<T: Config> Hooks<BlockNumberFor<T>> for Pallet<T> {
		fn integrity_test() {
			let minimum = <T::Assets as fungibles::Inspect<_>>::minimum_balance;
			let least = minimum(T::NativeAsset::get());
			assert!(T::ClaimDeposit::get() >= least, "a deposit could not always be returned");
			let slash = hanse_curve::share_up(T::JurorBond::get(), ABSENCE, 100);
			assert!(slash >= Some(least.max(1)), "a slash could not always be paid");
			assert!(T::MaxJurors::get() >= JURY + LARGE_JURY, "nobody could judge a challenge");
			assert!(T::MinScore::get() <= FULL_SCORE, "nothing would be worth anything");
			for time in [
				T::EpochLength::get(),
				T::DrawPeriod::get(),
				T::CommitPeriod::get(),
				T::RevealPeriod::get(),
				T::ChallengePeriod::get(),
				T::CollectPeriod::get(),
			] {
				assert!(time > 0, "a period that must take time takes none");
			}
		}

		#[cfg(feature = "try-runtime")]
		fn try_state(_: BlockNumberFor<T>) -> Result<(), sp_runtime::TryRuntimeError> {
			Self::do_try_state()
		}
	}

	#[pallet::call]
	impl<T: Config> Pallet<T> {
		/// Says how a kind of contributions is rewarded, or that it is not.
		///
		/// By `ManageOrigin`. Claims that have been made keep their terms.
		///
		/// Emits `RewardSet`. Errors: `UnknownAsset`, `FeeTooSmall`, `RewardTooLarge`,
		/// `AskedOutOfRange` when nothing could be asked.
		#[pallet::call_index(0)]
		#[pallet::weight(T::WeightInfo::set_reward())]
		pub fn set_reward(
			origin: OriginFor<T>,
			kind: Kind,
			terms: Option<TermsOf<T>>,
		) -> DispatchResult {
			T::ManageOrigin::ensure_origin(origin)?;
			Self::set_terms(kind, terms.clone())?;
			Self::deposit_event(Event::RewardSet { kind, terms });
			Ok(())
		}

		/// Gives what is left of a budget back to the treasury.
		///
		/// By `ManageOrigin`. What is set aside for claims stays.
		///
		/// Emits `Reclaimed`. Errors: `NothingLeft`, and those of the asset.
		#[pallet::call_index(1)]
		#[pallet::weight(T::WeightInfo::reclaim())]
		pub fn reclaim(origin: OriginFor<T>, asset: T::AssetId) -> DispatchResult {
			T::ManageOrigin::ensure_origin(origin)?;
			Self::do_reclaim(asset)
		}

		/// Opens the epoch for an asset, and sets its budget aside.
		///
		/// Signed by anybody, once for each asset that something is rewarded with.
		///
		/// Emits `EpochOpened`. Errors: `NotRewarded`, `AlreadyOpen`, `NothingFunded`, and those of
		/// `Funding`.
		#[pallet::call_index(2)]
		#[pallet::weight(T::WeightInfo::open_epoch())]
		pub fn open_epoch(origin: OriginFor<T>, asset: T::AssetId) -> DispatchResult {
			ensure_signed(origin)?;
			Self::do_open_epoch(asset)
		}

		/// Makes the signer a juror.
		///
		/// Signed by an account with an identity that is no juror yet. Holds `JurorBond`. It can be
		/// drawn with seeds that nobody can foresee now.
		///
		/// Emits `Enlisted`. Errors: `AlreadyJuror`, `NoIdentity`, `IdentityTaken`, `ListFull`, and
		/// those of the native asset when the bond cannot be held.
		#[pallet::call_index(3)]
		#[pallet::weight(T::WeightInfo::enlist())]
		pub fn enlist(origin: OriginFor<T>) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_enlist(who)
		}

		/// Leaves the list of jurors.
		///
		/// Signed by the juror. It can still be drawn with seeds that could be foreseen now, and
		/// serves in its juries. Then its bond can be released.
		///
		/// Emits `Retired`. Errors: `NotJuror`, `AlreadyRetired`.
		#[pallet::call_index(4)]
		#[pallet::weight(T::WeightInfo::retire())]
		pub fn retire(origin: OriginFor<T>) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_retire(who, false)
		}

		/// Takes a juror off the list, as if it had retired.
		///
		/// By `ManageOrigin`. The juror keeps its bond.
		///
		/// Emits `Retired`. Errors: `NotJuror`, `AlreadyRetired`.
		#[pallet::call_index(5)]
		#[pallet::weight(T::WeightInfo::strike())]
		pub fn strike(origin: OriginFor<T>, who: AccountIdLookupOf<T>) -> DispatchResult {
			T::ManageOrigin::ensure_origin(origin)?;
			Self::do_retire(T::Lookup::lookup(who)?, true)
		}

		/// Frees the bond of a juror that has retired and has nothing more to do.
		///
		/// Signed by anybody: the money can go nowhere else.
		///
		/// Emits `Released`. Errors: `NotJuror`, `NotRetired`, `OnDuty`, `TooEarly`.
		#[pallet::call_index(6)]
		#[pallet::weight(T::WeightInfo::release())]
		pub fn release(origin: OriginFor<T>, who: AccountIdLookupOf<T>) -> DispatchResult {
			ensure_signed(origin)?;
			Self::do_release(T::Lookup::lookup(who)?)
		}

		/// Claims a reward for a contribution.
		///
		/// Signed by the contributor, who has an identity. Holds `ClaimDeposit` until the claim
		/// ends, and sets aside what it can cost. `asked` is what a full score is worth, and zero
		/// where the reward is a voucher.
		///
		/// Emits `Submitted`. Errors: `NotRewarded`, `NoIdentity`, `AskedOutOfRange`, `NotOpen`,
		/// `TooManyClaims`, `TooManyOwnClaims`, `ShareExceeded`, `BudgetExhausted`, and those of
		/// the native asset when the deposit cannot be held.
		#[pallet::call_index(7)]
		#[pallet::weight(T::WeightInfo::submit())]
		pub fn submit(
			origin: OriginFor<T>,
			kind: Kind,
			evidence: EvidenceOf<T>,
			#[pallet::compact] asked: Balance,
		) -> DispatchResult {
			let claimant = ensure_signed(origin)?;
			Self::do_submit(claimant, kind, evidence, asked)
		}

		/// Draws the jury of a claim.
		///
		/// Signed by anybody, who gets a juror's fee. The seed has to be younger than the claim,
		/// the challenge or the failure of the last jury, by more than `SeedMargin`.
		///
		/// Emits `Drawn`. Errors: `ClaimNotFound`, `NotWaiting`, `SeedTooOld`, `TooFewJurors`.
		#[pallet::call_index(8)]
		#[pallet::weight(T::WeightInfo::draw())]
		pub fn draw(origin: OriginFor<T>, claim: ClaimId) -> DispatchResult {
			let by = ensure_signed(origin)?;
			Self::do_draw(by, claim)
		}

		/// Seals a score.
		///
		/// Signed by a juror of the claim. `seal` is the hash of the claim's number, the juror's
		/// account, the score and a salt of 32 bytes that nobody else knows, see
		/// [`Pallet::seal`].
		///
		/// Emits `Committed`. Errors: `ClaimNotFound`, `NotCommitting`, `NotInJury`,
		/// `AlreadyCommitted`.
		#[pallet::call_index(9)]
		#[pallet::weight(T::WeightInfo::commit())]
		pub fn commit(origin: OriginFor<T>, claim: ClaimId, seal: T::Hash) -> DispatchResult {
			let juror = ensure_signed(origin)?;
			Self::do_commit(juror, claim, seal)
		}

		/// Reveals the score that was sealed.
		///
		/// Signed by the juror.
		///
		/// Emits `Revealed`. Errors: `ClaimNotFound`, `NotRevealing`, `NotInJury`,
		/// `NothingSealed`, `ScoreOutOfRange`, `SealDiffers`.
		#[pallet::call_index(10)]
		#[pallet::weight(T::WeightInfo::reveal())]
		pub fn reveal(
			origin: OriginFor<T>,
			claim: ClaimId,
			score: Score,
			salt: [u8; 32],
		) -> DispatchResult {
			let juror = ensure_signed(origin)?;
			Self::do_reveal(juror, claim, score, salt)
		}

		/// Counts a vote that is over: slashes who was absent, pays who was near the median, and
		/// decides the challenge if there is one.
		///
		/// Signed by anybody. If too few have voted, another jury can be drawn; the second time,
		/// the claim ends, or the first score stands.
		///
		/// Emits `JurorSlashed` and `Retired` for each who was absent, `JurorPaid`, and `Judged`,
		/// `TooFewVoted` or `Lapsed`; `ChallengeUpheld`, `ChallengeRejected` or `ChallengeLapsed`.
		/// Errors: `ClaimNotFound`, `NotCounting`.
		#[pallet::call_index(11)]
		#[pallet::weight(T::WeightInfo::settle())]
		pub fn settle(origin: OriginFor<T>, claim: ClaimId) -> DispatchResult {
			ensure_signed(origin)?;
			Self::do_settle(claim)
		}

		/// Challenges the first score of a claim, so that a larger jury judges it for good.
		///
		/// Signed by anybody, the claimant included. Holds twice what that jury costs.
		///
		/// Emits `Challenged`. Errors: `ClaimNotFound`, `NotChallengeable`, `TooFewJurors`, and those
		/// of the asset when the bond cannot be held.
		#[pallet::call_index(12)]
		#[pallet::weight(T::WeightInfo::challenge())]
		pub fn challenge(
			origin: OriginFor<T>,
			claim: ClaimId,
			direction: Direction,
		) -> DispatchResult {
			let challenger = ensure_signed(origin)?;
			Self::do_challenge(challenger, claim, direction)
		}

		/// Pays what a claim has won, or takes its deposit if it is worth nothing, and ends it.
		///
		/// Signed by anybody: the money can go nowhere else.
		///
		/// Emits `Collected` or `Rejected`. Errors: `ClaimNotFound`, `NotCollectable`, those of the
		/// asset when the claimant cannot receive it, and those of `Vouchers`.
		#[pallet::call_index(13)]
		#[pallet::weight(T::WeightInfo::collect().saturating_add(T::Vouchers::weight()))]
		pub fn collect(origin: OriginFor<T>, claim: ClaimId) -> DispatchResult {
			ensure_signed(origin)?;
			Self::do_collect(claim)
		}

		/// Ends a claim for which nobody drew a jury or collected the reward in time; or a
		/// challenge for which nobody drew a jury.
		///
		/// Signed by anybody.
		///
		/// Emits `Lapsed`, `Rejected` or `ChallengeLapsed`. Errors: `ClaimNotFound`, `NotExpired`.
		#[pallet::call_index(14)]
		#[pallet::weight(T::WeightInfo::expire())]
		pub fn expire(origin: OriginFor<T>, claim: ClaimId) -> DispatchResult {
			ensure_signed(origin)?;
			Self::do_expire(claim)
		}

		/// Forgets what a person claimed in an epoch that is over.
		///
		/// Signed by anybody. Emits nothing: it makes no difference but in storage.
		///
		/// Errors: `NothingToForget`.
		#[pallet::call_index(15)]
		#[pallet::weight(T::WeightInfo::forget())]
		pub fn forget(
			origin: OriginFor<T>,
			asset: T::AssetId,
			identity: T::IdentityId,
		) -> DispatchResult {
			ensure_signed(origin)?;
			Self::do_forget(asset, identity)
		}
	}

	#[pallet::view_functions]
	impl<T: Config> Pallet<T> {
		/// What there is of an asset to reward contributions.
		pub fn epoch_status(asset: T::AssetId) -> Option<EpochStatus> {
			Self::status_of_epoch(&asset)
		}

		/// A claim that has not ended, as it stands now.
		pub fn claim_status(claim: ClaimId) -> Option<ClaimStatusOf<T>> {
			Self::status_of_claim(claim)
		}

		/// What a juror has to do.
		pub fn duties_of(who: T::AccountId) -> Vec<DutyOf<T>> {
			Self::duties_by(&who)
		}

		/// What a juror has on hold, and in how many juries it sits.
		pub fn juror(who: T::AccountId) -> Option<Juror> {
			Jurors::<T>::get(who)
		}

		/// How many jurors could be drawn with the seed of now.
		pub fn juror_count() -> u32 {
			Self::eligible_now()
		}

		/// What the money of budgets lies in. Nobody has its key.
		pub fn pot_account() -> T::AccountId {
			Self::pot()
		}
	}
}
