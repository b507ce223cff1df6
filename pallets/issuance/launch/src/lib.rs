//! # Launch
//!
//! Rounds in which an asset is sold for another one.
//!
//! A seller locks what it sells and says how: at prices that never fall from one lot to the next,
//! first come first served, or in a sealed auction in which everybody who is accepted pays the
//! same price. When a round is decided, everybody fetches what is theirs: buyers what they bought
//! or what they paid, the budgets their share of the proceeds, the seller what was not sold.
//!
//! ## Rules
//!
//! - **Terms cannot change** once a round is open, and the seller cannot cancel it once somebody
//!   has bought or bid. `ManageOrigin` can, until the round is decided; then everybody is refunded.
//! - **One price for everybody at a given time.** There is no cheaper channel, no commission and no
//!   reward for bringing buyers.
//! - **Below the minimum everybody is refunded** in full. In an auction the price is the lowest bid
//!   that leaves it: a lower one, which would cost the round its success, is not accepted.
//! - **Each is settled on its own**, once, by anybody who asks for it: the money can go nowhere
//!   else. Nothing walks over the buyers, and nobody waits for another: not a buyer for the seller,
//!   not the proceeds for the buyers.
//! - **What was sold under a lock** is given as a grant ([`Granter`]), or directly once the lock
//!   has ended.
//! - **A sealed bid** is a hash of price, lots and salt that is bound to the bidder, the round and
//!   the chain. The most it can come to is paid when committing; what it does not cost comes back.
//!   Of two equal bids the one committed earlier is better. A bid that is not revealed gets nothing
//!   and forfeits the penalty in the terms, at most [`Config::MaxPenalty`] of the reserve price of
//!   one lot, and only if the round succeeds; that is part of the proceeds.
//!
//! ## Where the money is
//!
//! On hold on an account of the round that has no key, both what is sold and what was paid. It is
//! not left on hold with the people, since a purchase is binding: were the price still the
//! buyer's, it could be kept from the seller, and what was sold from the buyer, by closing, freezing
//! or filling an account. And on hold, because the team of an asset can burn and seize what is
//! free, but not what is on hold. The seller lends the account its minimum of each asset, and one
//! unit of the quote that is on hold from the beginning: what is on hold keeps an asset from being
//! destroyed, and its number from being used for another one. Nobody knows the account before the
//! block of the round, so that nobody can fill it before. Deposits for entries in storage stay on
//! hold with those who made them.
//!
//! ## What the team of an asset can still do
//!
//! It can freeze the asset or block an account, or mint until the supply no longer fits a balance.
//! Then whatever would move waits, and nothing is lost.
//!
//! ## What this pallet deliberately does not do
//!
//! It mints nothing, promises nothing about the price after the sale, knows no buyers of buyers,
//! and has no hooks. It cannot tell whether two accounts are one person: what limits a person is
//! the eligibility of accounts, which is [`Eligibility`]'s or the list's to decide.
#![cfg_attr(not(feature = "std"), no_std)]

extern crate alloc;

#[cfg(feature = "runtime-benchmarks")]
mod benchmarking;
mod impls;
#[cfg(test)]
mod mock;
pub mod proof;
pub mod runtime_api;
pub mod sale;
#[cfg(test)]
mod tests;
mod traits;
#[cfg(any(feature = "std", feature = "try-runtime"))]
mod try_state;
mod types;
pub mod weights;

#[cfg(feature = "runtime-benchmarks")]
pub use traits::BenchmarkHelper;
pub use traits::{Eligibility, Granter};
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
		PalletId,
	};
	use frame_system::pallet_prelude::*;
	use hanse_curve::Moment;
	use sp_runtime::{traits::StaticLookup, Perbill};

	/// The version of what this code stores.
	const STORAGE_VERSION: StorageVersion = StorageVersion::new(1);

	/// How a transaction on chain `T` names an account.
	type AccountIdLookupOf<T> = <<T as frame_system::Config>::Lookup as StaticLookup>::Source;

	/// The terms of a round on chain `T`.
	pub type TermsOf<T> = Terms<<T as frame_system::Config>::AccountId, <T as Config>::AssetId>;
	/// A round on chain `T`.
	pub type RoundOf<T> = Round<<T as frame_system::Config>::AccountId, <T as Config>::AssetId>;
	/// A revealed bid on chain `T`.
	pub type RankedBidOf<T> = RankedBid<<T as frame_system::Config>::AccountId>;

	#[pallet::config]
	pub trait Config: frame_system::Config {
		/// What names an asset, the native one included.
		type AssetId: Parameter + Member + MaxEncodedLen;

		/// Why money is on hold, as the asset pallets store it.
		type RuntimeHoldReason: From<HoldReason>;

		/// All assets that can be sold and paid, the native one included. A union of the balances
		/// pallet and the assets holder.
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

		/// The asset that deposits are made in.
		type NativeAsset: Get<Self::AssetId>;

		/// The clock.
		type Time: Time<Moment = Moment>;

		/// Who gives buyers what is released later.
		type Granter: Granter<Self::AccountId, Self::AssetId>;

		/// Who may buy.
		type Eligibility: Eligibility<Self::AccountId>;

		/// Who may cancel a round that has buyers.
		type ManageOrigin: EnsureOrigin<Self::RuntimeOrigin>;

		/// The root of the rounds' accounts.
		#[pallet::constant]
		type PalletId: Get<PalletId>;

		/// The deposit of a seller for a round. At least the native asset's minimum, so that
		/// returning it can never fail.
		#[pallet::constant]
		type RoundDeposit: Get<Balance>;

		/// The deposit of a buyer or bidder until it settles. At least the native asset's minimum.
		#[pallet::constant]
		type EntryDeposit: Get<Balance>;

		/// The most bids, and with that lots, that an auction can have. It may rise; decreasing it
		/// needs every auction to be closed.
		#[pallet::constant]
		type MaxBids: Get<u32>;

		/// How far ahead a round may start and how long each part of it may last, in milliseconds.
		/// Terms written in microseconds are beyond any sensible bound.
		#[pallet::constant]
		type MaxDuration: Get<Moment>;

		/// The least time there is to reveal bids, in milliseconds.
		#[pallet::constant]
		type MinReveal: Get<Moment>;

		/// The most a bid that is not revealed can forfeit, of the reserve price of one lot.
		#[pallet::constant]
		type MaxPenalty: Get<Perbill>;

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
		/// For sale, or paid for what is sold.
		#[codec(index = 0)]
		Escrow,
		/// Left for an entry in storage.
		#[codec(index = 1)]
		Deposit,
		/// Lent to a round's account by its seller.
		#[codec(index = 2)]
		Loan,
	}

	/// The number of the next round.
	#[pallet::storage]
	pub type NextRoundId<T: Config> = StorageValue<_, RoundId, ValueQuery>;

	/// The rounds that are not closed. Each is paid for by its seller's deposit.
	// Hasher: the keys are counted, nobody chooses them.
	#[pallet::storage]
	pub type Rounds<T: Config> = StorageMap<_, Twox64Concat, RoundId, RoundOf<T>>;

	/// What the accounts of the rounds are derived from, beside their numbers: the hash of the block
	/// before the one that opened the round. There is an entry for each of the rounds.
	// Hasher: the keys are counted.
	#[pallet::storage]
	pub type Seeds<T: Config> = StorageMap<_, Twox64Concat, RoundId, T::Hash, ValueQuery>;

	/// What accounts have in a round until they settle. Each is paid for by its account's deposit.
	// Hasher: the first keys are counted, accounts are chosen by users.
	#[pallet::storage]
	pub type Entries<T: Config> =
		StorageDoubleMap<_, Twox64Concat, RoundId, Blake2_128Concat, T::AccountId, Entry>;

	/// The revealed bids of an auction for which better ones leave lots, best first. At most
	/// `MaxBids`, as each of them has at least one lot; paid for by the deposits of seller and
	/// bidders. Those below the price in the progress of the round are not accepted.
	// Hasher: the keys are counted.
	#[pallet::storage]
	pub type BestBids<T: Config> =
		StorageMap<_, Twox64Concat, RoundId, BoundedVec<RankedBidOf<T>, T::MaxBids>, ValueQuery>;

	#[pallet::event]
	#[pallet::generate_deposit(pub(super) fn deposit_event)]
	pub enum Event<T: Config> {
		/// A round was announced. What it sells is on hold on its account.
		Opened {
			/// The number of the round.
			round: RoundId,
			/// Who sells.
			seller: T::AccountId,
		},
		/// Somebody bought. What it paid is on hold on the round's account.
		Bought {
			/// The number of the round.
			round: RoundId,
			/// Who bought.
			who: T::AccountId,
			/// How many lots.
			lots: Lots,
			/// What they cost together.
			paid: Balance,
		},
		/// Somebody committed to a bid. The most it can cost is on hold on the round's account.
		Committed {
			/// The number of the round.
			round: RoundId,
			/// Who bids.
			who: T::AccountId,
			/// The most it can cost.
			paid: Balance,
		},
		/// Somebody revealed its bid.
		Revealed {
			/// The number of the round.
			round: RoundId,
			/// Who bids.
			who: T::AccountId,
			/// The most it pays for a lot.
			price: Balance,
			/// How many lots it wants.
			lots: Lots,
		},
		/// Better bids left nothing for this one; it is refunded when the round is decided.
		Displaced {
			/// The number of the round.
			round: RoundId,
			/// Whose bid it is.
			who: T::AccountId,
		},
		/// A buyer received what it bought.
		Claimed {
			/// The number of the round.
			round: RoundId,
			/// Who received it.
			who: T::AccountId,
			/// How much of the asset.
			amount: Balance,
			/// How much of the quote came back.
			refunded: Balance,
		},
		/// Somebody who gets nothing has back what it paid.
		Refunded {
			/// The number of the round.
			round: RoundId,
			/// Who received it.
			who: T::AccountId,
			/// How much came back.
			amount: Balance,
			/// How much did not, for a bid that was not revealed.
			forfeited: Balance,
		},
		/// A share of the proceeds was paid.
		ProceedsPaid {
			/// The number of the round.
			round: RoundId,
			/// Who received it.
			account: T::AccountId,
			/// How much.
			amount: Balance,
		},
		/// The seller has back what was not sold.
		UnsoldReturned {
			/// The number of the round.
			round: RoundId,
			/// How much of the asset.
			amount: Balance,
		},
		/// An account could not receive what is its; a later withdrawal will try again.
		Postponed {
			/// The number of the round.
			round: RoundId,
			/// Whose it is.
			account: T::AccountId,
			/// How much.
			amount: Balance,
		},
		/// A round was cancelled: everybody is refunded.
		Cancelled {
			/// The number of the round.
			round: RoundId,
		},
		/// Everybody has settled. The seller has its deposit back, and what it lent the account, as
		/// far as that can be moved.
		Closed {
			/// The number the round had.
			round: RoundId,
		},
	}

	#[pallet::error]
	pub enum Error<T> {
		/// There is no round of that number: it is closed or never was.
		RoundNotFound,
		/// The account has nothing in this round: it has settled or never bought.
		EntryNotFound,
		/// The round has not opened, has ended, is sold out or cancelled.
		NotOpen,
		/// Bids can be revealed between the end of the round and the end of revealing.
		NotRevealing,
		/// The round is not decided yet. Wait for its end.
		NotDecided,
		/// The round is decided, and can no longer be cancelled.
		AlreadyDecided,
		/// Only the seller can do this.
		NotSeller,
		/// Somebody has bought or bid, so that the seller is bound.
		HasBuyers,
		/// Nothing can be bought in an auction. Bid.
		IsAuction,
		/// There are no bids in this round. Buy.
		NotAuction,
		/// The rules of the chain do not let this account buy.
		NotEligible,
		/// The proof does not lead from this account to the list of the round.
		NotOnList,
		/// No lots were named.
		ZeroLots,
		/// There are fewer lots than that.
		NotEnoughLots,
		/// An account can have fewer lots than that in this round.
		LimitExceeded,
		/// A lot costs more than the price named. Look at the price and try again.
		PriceTooHigh,
		/// The account has a bid in this round.
		AlreadyCommitted,
		/// The most that the bid can cost would not buy a lot at the reserve price.
		MaximumTooLow,
		/// The bid was revealed.
		AlreadyRevealed,
		/// This is not the bid that was committed.
		CommitmentDiffers,
		/// The bid is below the reserve price.
		BelowReserve,
		/// The bid costs more than what was paid when committing.
		AboveMaximum,
		/// The account bought nothing. What it paid can be refunded.
		NothingToClaim,
		/// The account bought something, to be claimed.
		NothingToRefund,
		/// Everything that was the seller's or the budgets' is paid.
		NothingToWithdraw,
		/// Somebody has not settled: claim, refund and withdraw first.
		NotSettled,
		/// The asset or the quote asset does not exist.
		UnknownAsset,
		/// An asset cannot be sold for itself.
		SameAsset,
		/// There are no tranches.
		NoTranches,
		/// A lot would cost nothing.
		ZeroPrice,
		/// A tranche is cheaper than the one before it.
		PriceFalls,
		/// A lot is below the asset's minimum balance.
		LotTooSmall,
		/// An auction cannot have that many lots. Make them larger, or several rounds.
		TooManyLots,
		/// What all lots are or cost together cannot be counted.
		AmountOverflow,
		/// So much of an asset exists that the assets pallet could refuse to pay it out.
		SupplyTooLarge,
		/// The round would have started already.
		StartInPast,
		/// The round starts beyond `MaxDuration`. Moments are in milliseconds.
		StartsTooLate,
		/// The round ends before it starts, or has no length.
		EndBeforeStart,
		/// The round or the time to reveal lasts longer than `MaxDuration`.
		LastsTooLong,
		/// The time to reveal is shorter than `MinReveal`.
		RevealTooShort,
		/// All lots together bring less than the minimum.
		MinimumUnreachable,
		/// The penalty is above `MaxPenalty` of the reserve price.
		PenaltyTooLarge,
		/// A budget receives nothing.
		EmptyBudget,
		/// The parts of the budgets do not add up to a million.
		BudgetsDoNotSum,
		/// The lock cannot be followed: it has no length, ends before it starts, or is too long.
		InvalidRelease,
	}

	#[pallet::hooks]
	impl<T: Config> Hooks<BlockNumberFor<T>> for Pallet<T> {
		fn integrity_test() {
			let minimum =
				<T::Assets as fungibles::Inspect<_>>::minimum_balance(T::NativeAsset::get());
			assert!(
				T::RoundDeposit::get() >= minimum && T::EntryDeposit::get() >= minimum,
				"a deposit below the existential deposit could not always be returned",
			);
			assert!(T::MaxBids::get() > 0, "no auction could sell anything");
			assert!(
				(1..=T::MaxDuration::get()).contains(&T::MinReveal::get()),
				"no auction could be long enough and short enough",
			);
		}

		#[cfg(feature = "try-runtime")]
		fn try_state(_: BlockNumberFor<T>) -> Result<(), sp_runtime::TryRuntimeError> {
			Self::do_try_state()
		}
	}

	#[pallet::call]
	impl<T: Config> Pallet<T> {
		/// Announces a round on these terms.
		///
		/// Signed by the seller. Moves everything that is for sale to the round's account, on hold,
		/// lends that account its minimum of each asset and a unit of the quote, and holds
		/// `RoundDeposit` on the seller's. The last two come back with `close`.
		///
		/// Emits `Opened`. Errors: whatever is wrong with the terms (`UnknownAsset` to
		/// `InvalidRelease`, `ZeroLots`), and those of the asset when the seller does not have the
		/// amount or the deposit.
		#[pallet::call_index(0)]
		#[pallet::weight(T::WeightInfo::open())]
		pub fn open(origin: OriginFor<T>, terms: TermsOf<T>) -> DispatchResult {
			let seller = ensure_signed(origin)?;
			Self::do_open(seller, terms)
		}

		/// Buys lots at the price of the moment.
		///
		/// Signed by the buyer. Moves what they cost to the round's account, on hold; with the
		/// first purchase, `EntryDeposit` is held on the buyer's own until it settles. No lot costs
		/// more than `max_price`, or nothing is bought. The proof is empty unless the round has a
		/// list.
		///
		/// Emits `Bought`. Errors: `RoundNotFound`, `IsAuction`, `NotOpen`, `ZeroLots`,
		/// `NotEligible`, `NotOnList`, `LimitExceeded`, `NotEnoughLots`, `PriceTooHigh`,
		/// `SupplyTooLarge`, and those of the granter and of the asset.
		#[pallet::call_index(1)]
		#[pallet::weight(T::WeightInfo::buy())]
		pub fn buy(
			origin: OriginFor<T>,
			#[pallet::compact] round: RoundId,
			#[pallet::compact] lots: Lots,
			#[pallet::compact] max_price: Balance,
			proof: Proof,
		) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_buy(who, round, lots, max_price, &proof)
		}

		/// Commits to a sealed bid, see [`proof::commitment`].
		///
		/// Signed by the bidder. Moves `maximum`, the most that price times lots can come to, to
		/// the round's account, on hold, and holds `EntryDeposit` on the bidder's own. A higher
		/// maximum than the bid needs says less about the bid.
		///
		/// Emits `Committed`. Errors: `RoundNotFound`, `NotAuction`, `NotOpen`, `AlreadyCommitted`,
		/// `NotEligible`, `NotOnList`, `MaximumTooLow`, `SupplyTooLarge`, and those of the granter
		/// and of the asset.
		#[pallet::call_index(2)]
		#[pallet::weight(T::WeightInfo::commit())]
		pub fn commit(
			origin: OriginFor<T>,
			#[pallet::compact] round: RoundId,
			commitment: [u8; 32],
			#[pallet::compact] maximum: Balance,
			proof: Proof,
		) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_commit(who, round, commitment, maximum, &proof)
		}

		/// Reveals the bid that was committed.
		///
		/// Signed by the bidder, after the end of the round and before the end of revealing.
		///
		/// Emits `Revealed`, and `Displaced` for each bid that is left without a lot. Errors:
		/// `RoundNotFound`, `NotAuction`, `NotRevealing`, `EntryNotFound`, `AlreadyRevealed`,
		/// `CommitmentDiffers`, `ZeroLots`, `NotEnoughLots`, `LimitExceeded`, `BelowReserve`,
		/// `AboveMaximum`.
		#[pallet::call_index(3)]
		#[pallet::weight(T::WeightInfo::reveal())]
		pub fn reveal(
			origin: OriginFor<T>,
			#[pallet::compact] round: RoundId,
			#[pallet::compact] price: Balance,
			#[pallet::compact] lots: Lots,
			salt: [u8; 32],
		) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_reveal(who, round, price, lots, &salt)
		}

		/// Gives a buyer what it bought in a round that succeeded.
		///
		/// Signed by anybody. The buyer receives it free if there is no lock or the lock has ended,
		/// else as a grant; what an auction did not cost comes back with it, and so does the
		/// deposit.
		///
		/// Emits `Claimed`. Errors: `RoundNotFound`, `EntryNotFound`, `NotDecided`,
		/// `NothingToClaim`, and those of the granter and of the asset.
		#[pallet::call_index(4)]
		#[pallet::weight(T::WeightInfo::claim())]
		pub fn claim(
			origin: OriginFor<T>,
			#[pallet::compact] round: RoundId,
			who: AccountIdLookupOf<T>,
		) -> DispatchResult {
			ensure_signed(origin)?;
			Self::do_claim(T::Lookup::lookup(who)?, round)
		}

		/// Gives back what somebody paid who gets nothing: the round failed or was cancelled, or
		/// the bid was not among the best or not revealed.
		///
		/// Signed by anybody. The deposit comes back as well.
		///
		/// Emits `Refunded`. Errors: `RoundNotFound`, `EntryNotFound`, `NotDecided`,
		/// `NothingToRefund`, and those of the asset.
		#[pallet::call_index(5)]
		#[pallet::weight(T::WeightInfo::refund())]
		pub fn refund(
			origin: OriginFor<T>,
			#[pallet::compact] round: RoundId,
			who: AccountIdLookupOf<T>,
		) -> DispatchResult {
			ensure_signed(origin)?;
			Self::do_refund(T::Lookup::lookup(who)?, round)
		}

		/// Pays the proceeds to the budgets, and what was not sold to the seller.
		///
		/// Signed by anybody, once the round is decided. Whoever cannot receive its share does not
		/// keep the others from theirs: it is postponed, to be withdrawn later.
		///
		/// Emits `ProceedsPaid` for each share, `UnsoldReturned`, and `Postponed`. Errors:
		/// `RoundNotFound`, `NotDecided`, `NothingToWithdraw`, and that of the first who could not
		/// receive if nobody could.
		#[pallet::call_index(6)]
		#[pallet::weight(T::WeightInfo::withdraw())]
		pub fn withdraw(origin: OriginFor<T>, #[pallet::compact] round: RoundId) -> DispatchResult {
			ensure_signed(origin)?;
			Self::do_withdraw(round)
		}

		/// Cancels a round that is not decided. Everybody is refunded.
		///
		/// Signed by the seller as long as nobody has bought or bid, or by `ManageOrigin`.
		///
		/// Emits `Cancelled`. Errors: `RoundNotFound`, `NotSeller`, `HasBuyers`, `AlreadyDecided`.
		#[pallet::call_index(7)]
		#[pallet::weight(T::WeightInfo::cancel())]
		pub fn cancel(origin: OriginFor<T>, #[pallet::compact] round: RoundId) -> DispatchResult {
			let seller = match T::ManageOrigin::try_origin(origin) {
				Ok(_) => None,
				Err(origin) => Some(ensure_signed(origin)?),
			};
			Self::do_cancel(seller, round)
		}

		/// Removes a round in which everybody has settled.
		///
		/// Signed by anybody. The seller has its deposit back, and what it lent the account. Nobody
		/// can close a round while the quote is frozen, and nobody but the seller while the rest of
		/// the loan cannot be moved: the seller gives that up.
		///
		/// Emits `Closed`. Errors: `RoundNotFound`, `NotDecided`, `NotSettled`, and those of the
		/// asset when the loan cannot be moved.
		#[pallet::call_index(8)]
		#[pallet::weight(T::WeightInfo::close())]
		pub fn close(origin: OriginFor<T>, #[pallet::compact] round: RoundId) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_close(&who, round)
		}
	}

	#[pallet::view_functions]
	impl<T: Config> Pallet<T> {
		/// A round and where it is in its life.
		pub fn round(round: RoundId) -> Option<(RoundOf<T>, Phase)> {
			Self::round_now(round)
		}

		/// What an account has in a round and has not settled.
		pub fn entry(round: RoundId, who: T::AccountId) -> Option<Entry> {
			Entries::<T>::get(round, who)
		}

		/// What an account would get if it settled now. None before the round is decided.
		pub fn due(round: RoundId, who: T::AccountId) -> Option<Due> {
			Self::due_now(round, &who)
		}

		/// What so many lots would cost now: together, and the dearest of them.
		pub fn quote(round: RoundId, lots: Lots) -> Option<(Balance, Balance)> {
			Self::cost_now(round, lots)
		}

		/// The revealed bids for which better ones leave lots, best first. Those below the price in
		/// the progress of the round are not accepted as it stands.
		pub fn best_bids(round: RoundId) -> Vec<RankedBidOf<T>> {
			BestBids::<T>::get(round).into_inner()
		}
	}
}
