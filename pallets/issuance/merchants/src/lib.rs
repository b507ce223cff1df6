//! # Merchants
//!
//! Registered merchants, their tokens, and what a token entitles its holder to.
//!
//! A merchant registers, leaves a deposit and is approved. It can then issue one token, divided once
//! by rules that stay readable on chain, and publish a table of what holders get: goods for tokens,
//! a discount for having enough, something once a day for having more.
//!
//! ## Rules
//!
//! - **Approval needs evidence.** Nobody is approved whose identity was not judged, and nobody
//!   issues whose judgement has gone since.
//! - **One token, minted once.** All of it at the issue, to a keyless account that also has every
//!   role of the asset: nobody can mint, seize, freeze or rename it. The allocations add up to the
//!   supply exactly. From then on redemptions can burn, and nothing else changes the supply.
//! - **Nobody is given anything without agreeing.** Who is named in an allocation collects it. What
//!   is due goes to them whoever asks; what is to be released by a schedule becomes a grant, and
//!   only they themselves can ask for that.
//! - **A redemption has two sides.** The holder puts tokens on hold under terms that it names, the
//!   merchant confirms before a deadline. Otherwise the tokens are the holder's again. Whatever
//!   happens, it happens once: the request is gone with the money.
//! - **An allowance locks what it counts.** Claiming puts the threshold on hold until the period
//!   ends, so that the same tokens cannot be claimed on by the next account they are sent to, nor
//!   for another allowance. The smallest unit stays free, which the asset account needs to exist. It
//!   cannot leave beside what is on hold, and counts for one allowance.
//! - **Terms do not change under anybody's feet.** A changed table comes into force after
//!   `TableNotice`, whether it is better or worse, and only if the merchant is active until then.
//!   Open requests and begun periods keep theirs.
//! - **An end that is announced.** A merchant that winds down can be redeemed at for at least
//!   `WindDownNotice`; only then it closes and gets its deposit back. It cannot come back. One that
//!   the approvers have suspended stays so while it ends, and takes nothing more from anybody.
//! - **One promoter, one level.** Recorded with the registration and never changed, up to a sunset.
//!   Not oneself, and no two for each other.
//!
//! ## What this pallet deliberately does not do
//!
//! It does not price tokens, does not know whether goods were handed over, and pays no promoter:
//! pools ask it through [`Merchants`]. It walks over no list of users and has no hooks. An account
//! that redeems keeps one smallest unit of the token, or it would cease to exist.
#![cfg_attr(not(feature = "std"), no_std)]

extern crate alloc;

#[cfg(feature = "runtime-benchmarks")]
mod benchmarking;
mod impls;
#[cfg(test)]
mod mock;
pub mod runtime_api;
mod state;
#[cfg(test)]
mod tests;
mod traits;
#[cfg(any(feature = "std", feature = "try-runtime"))]
mod try_state;
mod types;
pub mod weights;

pub use hanse_ids::IdRange;
pub use hanse_membership::Tier;
#[cfg(feature = "runtime-benchmarks")]
pub use traits::BenchmarkHelper;
pub use traits::{Evidence, Granting, Merchants, Tiers, TokenIds, Unreserved};
pub use types::*;
pub use weights::WeightInfo;

pub use pallet::*;

#[frame_support::pallet]
pub mod pallet {
	use super::*;
	use alloc::vec::Vec;
	use frame_support::{
		pallet_prelude::*,
		traits::{fungible, fungibles, AccountTouch, StorageVersion, Time},
		PalletId,
	};
	use frame_system::pallet_prelude::*;
	use hanse_curve::Moment;
	use sp_runtime::traits::StaticLookup;

	/// The version of what this code stores.
	const STORAGE_VERSION: StorageVersion = StorageVersion::new(1);

	/// How a transaction on chain `T` names an account.
	type AccountIdLookupOf<T> = <<T as frame_system::Config>::Lookup as StaticLookup>::Source;

	/// A merchant on chain `T`.
	pub type MerchantOf<T> =
		Merchant<<T as frame_system::Config>::AccountId, <T as Config>::AssetId>;
	/// Who brought a merchant on chain `T`.
	pub type PromotionOf<T> = Promotion<<T as frame_system::Config>::AccountId>;
	/// A token on chain `T`.
	pub type TokenOf<T> = Token<<T as frame_system::Config>::AccountId>;
	/// How a token is divided on chain `T`.
	pub type AllocationsOf<T> = Allocations<<T as frame_system::Config>::AccountId>;
	/// An open redemption on chain `T`.
	pub type RequestOf<T> = Request<<T as Config>::AssetId>;

	#[pallet::config]
	pub trait Config: frame_system::Config {
		/// What names a token.
		type AssetId: Parameter + Member + MaxEncodedLen + Ord;

		/// Why money is on hold, as the asset pallets store it.
		type RuntimeHoldReason: From<HoldReason>;

		/// The native coin, in which deposits are made.
		type Currency: fungible::Mutate<Self::AccountId, Balance = Balance>
			+ fungible::MutateHold<
				Self::AccountId,
				Balance = Balance,
				Reason = Self::RuntimeHoldReason,
			>;

		/// The tokens. The assets pallet.
		type Tokens: fungibles::Create<Self::AccountId, AssetId = Self::AssetId, Balance = Balance>
			+ fungibles::Mutate<Self::AccountId>
			+ fungibles::roles::Inspect<Self::AccountId>
			+ fungibles::metadata::Mutate<Self::AccountId>
			+ fungibles::metadata::MetadataDeposit<Balance>
			+ AccountTouch<Self::AssetId, Self::AccountId, Balance = Balance>;

		/// What is on hold of the same tokens. The assets holder.
		type TokenHolds: fungibles::MutateHold<
			Self::AccountId,
			AssetId = Self::AssetId,
			Balance = Balance,
			Reason = Self::RuntimeHoldReason,
		>;

		/// The ids that tokens get. `CreateOrigin` of the assets pallet has to keep them free, see
		/// [`Unreserved`], and its allocator must not insist on others.
		type TokenIds: TokenIds<Self::AssetId>;

		/// What allocations with a schedule become.
		type Grants: Granting<Self::AccountId, Self::AssetId>;

		/// Who approves, refuses, suspends and reinstates merchants.
		type ApproveOrigin: EnsureOrigin<Self::RuntimeOrigin>;

		/// What holders are beyond what they hold.
		type Tiers: Tiers<Self::AccountId, Self::AssetId>;

		/// What is known of those to be approved.
		type Evidence: Evidence<Self::AccountId>;

		/// The clock.
		type Time: Time<Moment = Moment>;

		/// What the keyless accounts of the tokens are derived from.
		#[pallet::constant]
		type PalletId: Get<PalletId>;

		/// What a merchant leaves for its entry, its token and its table, until it closes. At least
		/// the existential deposit, so that returning it can never fail.
		#[pallet::constant]
		type MerchantDeposit: Get<Balance>;

		/// What a holder leaves for a request or a period, until it is over. At least the
		/// existential deposit.
		#[pallet::constant]
		type RequestDeposit: Get<Balance>;

		/// How many requests a holder can have open.
		#[pallet::constant]
		type MaxRequests: Get<u32>;

		/// How long a merchant has to confirm a request.
		#[pallet::constant]
		type ConfirmWindow: Get<Moment>;

		/// How long before it comes into force a changed table is announced.
		#[pallet::constant]
		type TableNotice: Get<Moment>;

		/// How long a merchant that winds down can at least be redeemed at. Not shorter than
		/// `ConfirmWindow`, so that every request made before ends by then.
		#[pallet::constant]
		type WindDownNotice: Get<Moment>;

		/// The longest period of an allowance.
		#[pallet::constant]
		type MaxPeriod: Get<Moment>;

		/// How far ahead a promotion, a wind-down and an allocation's schedule may end. Not more
		/// than the grants allow.
		#[pallet::constant]
		type MaxHorizon: Get<Moment>;

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
		/// Left for an entry in storage.
		#[codec(index = 0)]
		Deposit,
		/// Requested to be redeemed, and neither confirmed nor taken back.
		#[codec(index = 1)]
		Redemption,
		/// Counted for an allowance, until its period ends.
		#[codec(index = 2)]
		Allowance,
	}

	/// The merchants. Each has left a deposit. A closed one has got it back and stays as a mark that
	/// it is over; only approved ones come that far, so the approvers bound their number.
	// Hasher: accounts are chosen by users.
	#[pallet::storage]
	pub type Registry<T: Config> =
		StorageMap<_, Blake2_128Concat, T::AccountId, MerchantOf<T>, OptionQuery>;

	/// The number of the next token.
	#[pallet::storage]
	pub type NextToken<T: Config> = StorageValue<_, u32, ValueQuery>;

	/// The tokens: at most one for each approved merchant.
	// Hasher: the ids are given out by this pallet.
	#[pallet::storage]
	pub type Tokens<T: Config> = StorageMap<_, Twox64Concat, T::AssetId, TokenOf<T>, OptionQuery>;

	/// What the tokens entitle to. At most one table for each token, until its merchant closes.
	// Hasher: the ids are given out by this pallet.
	#[pallet::storage]
	pub type Tables<T: Config> = StorageMap<_, Twox64Concat, T::AssetId, Table, ValueQuery>;

	/// The number of the next request.
	#[pallet::storage]
	pub type NextRequest<T: Config> = StorageValue<_, RequestId, ValueQuery>;

	/// Redemptions that wait for their merchant, by holder. Each holder has at most `MaxRequests`
	/// and left a deposit for each.
	// Hasher: accounts are chosen by users, the second keys are counted.
	#[pallet::storage]
	pub type Requests<T: Config> = StorageDoubleMap<
		_,
		Blake2_128Concat,
		T::AccountId,
		Twox64Concat,
		RequestId,
		RequestOf<T>,
		OptionQuery,
	>;

	/// How many requests a holder has open. There is an entry for as long as there is one.
	// Hasher: accounts are chosen by users.
	#[pallet::storage]
	pub type RequestCount<T: Config> =
		StorageMap<_, Blake2_128Concat, T::AccountId, u32, ValueQuery>;

	/// How many requests are open for a token. There is an entry for as long as there is one.
	// Hasher: the ids are given out by this pallet.
	#[pallet::storage]
	pub type OpenRequests<T: Config> = StorageMap<_, Twox64Concat, T::AssetId, u32, ValueQuery>;

	/// Periods in which allowances are used, by holder, token and the hash of the terms. Each was
	/// paid for by a deposit and by tokens on hold.
	// Hasher: accounts are chosen by users, and so are the terms by merchants.
	#[pallet::storage]
	pub type Windows<T: Config> = StorageNMap<
		_,
		(
			NMapKey<Blake2_128Concat, T::AccountId>,
			NMapKey<Twox64Concat, T::AssetId>,
			NMapKey<Blake2_128Concat, T::Hash>,
		),
		Window,
		OptionQuery,
	>;

	#[pallet::event]
	#[pallet::generate_deposit(pub(super) fn deposit_event)]
	pub enum Event<T: Config> {
		/// A merchant asked to be approved. Its deposit is on hold.
		Registered {
			/// Who.
			merchant: T::AccountId,
			/// Who brought it, and until when that counts.
			promotion: Option<PromotionOf<T>>,
		},
		/// A merchant took its registration back. Its deposit is free again.
		Unregistered {
			/// Who.
			merchant: T::AccountId,
		},
		/// A merchant was approved.
		Approved {
			/// Who.
			merchant: T::AccountId,
		},
		/// A merchant was refused. Its deposit is free again.
		Refused {
			/// Who.
			merchant: T::AccountId,
		},
		/// A merchant takes no new requests for a while.
		Paused {
			/// Who.
			merchant: T::AccountId,
		},
		/// A merchant takes requests again.
		Resumed {
			/// Who.
			merchant: T::AccountId,
		},
		/// A merchant was stopped. What was requested of it can be taken back at once.
		Suspended {
			/// Who.
			merchant: T::AccountId,
		},
		/// A suspended merchant may go on. It is paused, or winds down if its end was announced.
		Reinstated {
			/// Who.
			merchant: T::AccountId,
		},
		/// A merchant ends. If it is suspended, it stays so until then.
		WindingDown {
			/// Who.
			merchant: T::AccountId,
			/// The first moment at which nothing can be redeemed.
			until: Moment,
		},
		/// A merchant is over. Its deposit is free again.
		Closed {
			/// Who.
			merchant: T::AccountId,
		},
		/// A token was minted, all of it, to its keyless account.
		Issued {
			/// The token.
			asset: T::AssetId,
			/// Whose it is.
			merchant: T::AccountId,
			/// How much of it there is.
			supply: Balance,
			/// How it is divided.
			allocations: AllocationsOf<T>,
		},
		/// An allocation left the keyless account.
		Collected {
			/// The token.
			asset: T::AssetId,
			/// Which allocation.
			index: u32,
			/// Who has it now.
			beneficiary: T::AccountId,
			/// How much.
			amount: Balance,
			/// Whether it is a grant, to be released by its schedule.
			granted: bool,
		},
		/// A merchant published what its token entitles to.
		TableSet {
			/// The token.
			asset: T::AssetId,
			/// When it comes into force.
			from: Moment,
		},
		/// A holder put tokens on hold to redeem them.
		Requested {
			/// The number of the request.
			id: RequestId,
			/// Who.
			holder: T::AccountId,
			/// What.
			request: RequestOf<T>,
		},
		/// A merchant confirmed a redemption. The tokens are burnt or the merchant's.
		Redeemed {
			/// The number the request had.
			id: RequestId,
			/// Who gave the tokens.
			holder: T::AccountId,
			/// The token.
			asset: T::AssetId,
			/// How many.
			amount: Balance,
			/// What became of them.
			settlement: Settlement,
		},
		/// A merchant declined a redemption. The tokens are free again.
		Declined {
			/// The number the request had.
			id: RequestId,
			/// Who has the tokens.
			holder: T::AccountId,
			/// How many.
			amount: Balance,
		},
		/// A redemption was not confirmed in time. The tokens are free again.
		TakenBack {
			/// The number the request had.
			id: RequestId,
			/// Who has the tokens.
			holder: T::AccountId,
			/// How many.
			amount: Balance,
		},
		/// A holder used an allowance: the merchant owes what it says.
		AllowanceClaimed {
			/// Who.
			holder: T::AccountId,
			/// The token.
			asset: T::AssetId,
			/// What names the allowance.
			terms: T::Hash,
			/// How often it has been used in this period.
			used: u32,
			/// When the period ends.
			until: Moment,
			/// How many tokens count for it, and for nothing else until then.
			counted: Balance,
		},
		/// The period of an allowance is over. The tokens are free again.
		AllowanceReleased {
			/// Who.
			holder: T::AccountId,
			/// The token.
			asset: T::AssetId,
			/// What names the allowance.
			terms: T::Hash,
			/// How many tokens.
			held: Balance,
		},
		/// A merchant stopped being active before a table that it had announced came into force. What
		/// was offered until then stands.
		ChangeWithdrawn {
			/// The token.
			asset: T::AssetId,
		},
		/// A member used a benefit: the merchant owes it.
		BenefitClaimed {
			/// Who.
			holder: T::AccountId,
			/// The token.
			asset: T::AssetId,
			/// What one has to be for it, at least.
			tier: Tier,
			/// What it is.
			goods: Goods,
		},
	}

	#[pallet::error]
	pub enum Error<T> {
		/// The account is a merchant already, or was one.
		AlreadyRegistered,
		/// No merchant has this account.
		MerchantNotFound,
		/// A merchant, a token and its symbol need a name.
		EmptyName,
		/// Nobody promotes itself.
		SelfPromotion,
		/// The promoter was itself brought by this account.
		PromoterCycle,
		/// The moment has passed already.
		TooEarly,
		/// The moment is beyond `MaxHorizon`. Moments are in milliseconds.
		TooLate,
		/// Nobody trusted has judged this identity.
		NotJudged,
		/// The merchant has been approved already.
		NotPending,
		/// The merchant has not been approved.
		NotApproved,
		/// The merchant is not active.
		NotActive,
		/// The merchant is not paused.
		NotPaused,
		/// The merchant is not suspended.
		NotSuspended,
		/// The merchant is not winding down.
		NotWindingDown,
		/// The merchant is paused. Come back later.
		MerchantPaused,
		/// The merchant is suspended.
		MerchantSuspended,
		/// The merchant is winding down, which cannot be changed.
		MerchantWindingDown,
		/// The merchant takes nothing any more.
		MerchantClosed,
		/// A wind-down has to leave holders `WindDownNotice`.
		NoticeTooShort,
		/// The merchant has not reached the moment at which it ends.
		StillRedeemable,
		/// There are requests to be answered or taken back first.
		RequestsOpen,
		/// The merchant has a token already.
		AlreadyIssued,
		/// The merchant has no token, or this is nobody's.
		TokenNotFound,
		/// There is nothing to issue, or more than a balance can count with what is on hold.
		InvalidSupply,
		/// Every allocation needs an amount.
		ZeroAmount,
		/// The schedule of an allocation makes no sense.
		InvalidRelease,
		/// The allocations are below the supply. `allocation_difference` tells by how much.
		AllocationsMissing,
		/// The allocations exceed the supply. `allocation_difference` tells by how much.
		AllocationsExcess,
		/// There are no more ids for tokens, or too many of them are taken by others.
		NoTokenId,
		/// The token has no allocation of that number.
		AllocationNotFound,
		/// The allocation has been collected.
		AlreadyCollected,
		/// Only the beneficiary can ask for a grant.
		NotBeneficiary,
		/// Goods have a price, and a price buys something.
		ZeroPrice,
		/// An entitlement needs a threshold above the smallest unit.
		ThresholdTooSmall,
		/// A discount is more than nothing and at most everything.
		InvalidRate,
		/// An allowance can be claimed at least once in a period.
		ZeroClaims,
		/// A period has a length, up to `MaxPeriod`.
		InvalidPeriod,
		/// The merchant does not offer these terms. Read the table again.
		NotOffered,
		/// There is nothing in no lots.
		ZeroLots,
		/// The price of so many lots exceeds what a balance can count.
		PriceOverflow,
		/// The holder has as many open requests as it can have.
		TooManyRequests,
		/// There is no open request of that number.
		RequestNotFound,
		/// Only the merchant of the token can do this.
		NotMerchant,
		/// The request can only be taken back by now.
		DeadlinePassed,
		/// The merchant can still confirm the request.
		StillConfirmable,
		/// The account has less than the allowance requires, free and not counted elsewhere.
		BelowThreshold,
		/// The allowance has been used up for this period.
		AllowanceUsed,
		/// There is no period of this allowance.
		WindowNotFound,
		/// The period has not ended.
		WindowOpen,
	}

	#[pallet::hooks]
	impl<T: Config> Hooks<BlockNumberFor<T>> for Pallet<T> {
		fn integrity_test() {
			let minimum = <T::Currency as fungible::Inspect<_>>::minimum_balance();
			assert!(
				T::MerchantDeposit::get() >= minimum && T::RequestDeposit::get() >= minimum,
				"a deposit below the existential deposit could not always be returned",
			);
			assert!(T::MaxRequests::get() > 0, "nothing could ever be redeemed");
			assert!(T::ConfirmWindow::get() > 0, "nothing could ever be confirmed");
			assert!(
				T::WindDownNotice::get() >= T::ConfirmWindow::get(),
				"requests could outlive their merchant",
			);
			assert!(
				T::MaxHorizon::get() > T::WindDownNotice::get(),
				"no wind-down would be long and short enough",
			);
			assert!(T::MaxPeriod::get() > 0, "no allowance would be possible");
		}

		#[cfg(feature = "try-runtime")]
		fn try_state(_: BlockNumberFor<T>) -> Result<(), sp_runtime::TryRuntimeError> {
			Self::do_try_state()
		}
	}

	#[pallet::call]
	impl<T: Config> Pallet<T> {
		/// Asks to be approved as a merchant.
		///
		/// Signed by the merchant. Holds `MerchantDeposit`. The promoter, if named, is recorded for
		/// good: it may earn on this merchant until the moment it is named with.
		///
		/// Emits `Registered`. Errors: `AlreadyRegistered`, `EmptyName`, `SelfPromotion`,
		/// `PromoterCycle`, `TooEarly`, `TooLate`, and when there is not enough for the deposit.
		#[pallet::call_index(0)]
		#[pallet::weight(T::WeightInfo::register())]
		pub fn register(
			origin: OriginFor<T>,
			name: Name,
			uri: Uri,
			promotion: Option<PromotionOf<T>>,
		) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_register(who, name, uri, promotion)
		}

		/// Takes a registration back that nobody has approved.
		///
		/// Signed by the merchant, whose deposit becomes free again.
		///
		/// Emits `Unregistered`. Errors: `MerchantNotFound`, `NotPending`.
		#[pallet::call_index(1)]
		#[pallet::weight(T::WeightInfo::unregister())]
		pub fn unregister(origin: OriginFor<T>) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::remove_pending(&who)?;
			Self::deposit_event(Event::Unregistered { merchant: who });
			Ok(())
		}

		/// Approves a merchant.
		///
		/// By `ApproveOrigin`. The merchant's identity has to be judged by then.
		///
		/// Emits `Approved`. Errors: `MerchantNotFound`, `NotPending`, `MerchantClosed`,
		/// `NotJudged`.
		#[pallet::call_index(2)]
		#[pallet::weight(T::WeightInfo::approve())]
		pub fn approve(origin: OriginFor<T>, merchant: AccountIdLookupOf<T>) -> DispatchResult {
			T::ApproveOrigin::ensure_origin(origin)?;
			Self::do_approve(T::Lookup::lookup(merchant)?)
		}

		/// Refuses a merchant, which may register again.
		///
		/// By `ApproveOrigin`. The merchant's deposit becomes free again.
		///
		/// Emits `Refused`. Errors: `MerchantNotFound`, `NotPending`.
		#[pallet::call_index(3)]
		#[pallet::weight(T::WeightInfo::refuse())]
		pub fn refuse(origin: OriginFor<T>, merchant: AccountIdLookupOf<T>) -> DispatchResult {
			T::ApproveOrigin::ensure_origin(origin)?;
			let merchant = T::Lookup::lookup(merchant)?;
			Self::remove_pending(&merchant)?;
			Self::deposit_event(Event::Refused { merchant });
			Ok(())
		}

		/// Takes no new requests for a while.
		///
		/// Signed by the merchant. What was requested before can still be confirmed. A table that is
		/// announced and not in force yet is withdrawn, as by `suspend` and `wind_down`: nobody could
		/// use the notice.
		///
		/// Emits `Paused`, and `ChangeWithdrawn` if there was one. Errors: `MerchantNotFound`,
		/// `NotApproved`, `NotActive`, `MerchantClosed`.
		#[pallet::call_index(4)]
		#[pallet::weight(T::WeightInfo::pause())]
		pub fn pause(origin: OriginFor<T>) -> DispatchResult {
			let merchant = ensure_signed(origin)?;
			Self::do_pause(merchant)
		}

		/// Takes requests again.
		///
		/// Signed by the merchant.
		///
		/// Emits `Resumed`. Errors: `MerchantNotFound`, `NotApproved`, `NotPaused`,
		/// `MerchantClosed`.
		#[pallet::call_index(5)]
		#[pallet::weight(T::WeightInfo::resume())]
		pub fn resume(origin: OriginFor<T>) -> DispatchResult {
			let merchant = ensure_signed(origin)?;
			Self::do_resume(merchant)
		}

		/// Stops a merchant: it issues, takes and confirms nothing, and holders take back at once.
		///
		/// By `ApproveOrigin`. If the merchant winds down, it ends when it was to end all the same.
		///
		/// Emits `Suspended`, and `ChangeWithdrawn` if a table was announced. Errors:
		/// `MerchantNotFound`, `NotApproved`, `MerchantSuspended`, `MerchantClosed`.
		#[pallet::call_index(6)]
		#[pallet::weight(T::WeightInfo::suspend())]
		pub fn suspend(origin: OriginFor<T>, merchant: AccountIdLookupOf<T>) -> DispatchResult {
			T::ApproveOrigin::ensure_origin(origin)?;
			Self::do_suspend(T::Lookup::lookup(merchant)?)
		}

		/// Lets a suspended merchant go on, paused until it resumes by itself.
		///
		/// By `ApproveOrigin`. The merchant's identity has to be judged. One whose end was announced
		/// winds down instead.
		///
		/// Emits `Reinstated`. Errors: `MerchantNotFound`, `NotApproved`, `NotSuspended`,
		/// `NotJudged`, `MerchantClosed`.
		#[pallet::call_index(7)]
		#[pallet::weight(T::WeightInfo::reinstate())]
		pub fn reinstate(origin: OriginFor<T>, merchant: AccountIdLookupOf<T>) -> DispatchResult {
			T::ApproveOrigin::ensure_origin(origin)?;
			Self::do_reinstate(T::Lookup::lookup(merchant)?)
		}

		/// Ends a merchant: it issues nothing more and can be redeemed at until a moment.
		///
		/// Signed by the merchant, or by `ApproveOrigin`, which alone can end a suspended one: that
		/// one stays suspended, and can be redeemed at only if it is reinstated before. The moment
		/// cannot be changed.
		///
		/// Emits `WindingDown`, and `ChangeWithdrawn` if a table was announced. Errors:
		/// `MerchantNotFound`, `NotMerchant`, `NotApproved`, `MerchantSuspended`,
		/// `MerchantWindingDown`, `MerchantClosed`, `NoticeTooShort`, `TooLate`.
		#[pallet::call_index(8)]
		#[pallet::weight(T::WeightInfo::wind_down())]
		pub fn wind_down(
			origin: OriginFor<T>,
			merchant: AccountIdLookupOf<T>,
			until: Moment,
		) -> DispatchResult {
			let signer = match T::ApproveOrigin::try_origin(origin) {
				Ok(_) => None,
				Err(origin) => Some(ensure_signed(origin)?),
			};
			Self::do_wind_down(signer, T::Lookup::lookup(merchant)?, until)
		}

		/// Closes a merchant for good once nothing can be redeemed and nothing is open.
		///
		/// Signed by anybody. The merchant may be suspended, if its end was announced. Its deposit
		/// becomes free again, its table goes. Its token stays, and what was allocated of it can
		/// still be collected.
		///
		/// Emits `Closed`. Errors: `MerchantNotFound`, `NotApproved`, `NotWindingDown`,
		/// `StillRedeemable`, `RequestsOpen`, `MerchantClosed`.
		#[pallet::call_index(9)]
		#[pallet::weight(T::WeightInfo::close())]
		pub fn close(origin: OriginFor<T>, merchant: AccountIdLookupOf<T>) -> DispatchResult {
			ensure_signed(origin)?;
			Self::do_close(T::Lookup::lookup(merchant)?)
		}

		/// Issues the merchant's token, once and for all, divided by these allocations.
		///
		/// Signed by an active merchant. All of it is minted to a keyless account, which also gets
		/// every role of the asset. The merchant pays that account's existential deposit and the
		/// deposits of its entry in the asset and of the asset's metadata, which stay there for good.
		///
		/// Emits `Issued`. Errors: `MerchantNotFound`, `NotApproved`, `MerchantPaused`,
		/// `MerchantSuspended`, `MerchantWindingDown`, `MerchantClosed`, `AlreadyIssued`,
		/// `NotJudged`, `EmptyName`, `InvalidSupply`, `ZeroAmount`, `InvalidRelease`, `TooEarly`,
		/// `TooLate`, `AllocationsMissing`, `AllocationsExcess`, `NoTokenId`, and those of the
		/// assets.
		#[pallet::call_index(10)]
		#[pallet::weight(T::WeightInfo::issue(allocations.len() as u32))]
		pub fn issue(
			origin: OriginFor<T>,
			name: Name,
			symbol: Symbol,
			#[pallet::compact] supply: Balance,
			allocations: AllocationsOf<T>,
		) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_issue(who, name, symbol, supply, allocations)
		}

		/// Takes an allocation out of the keyless account, for its beneficiary.
		///
		/// Signed by anybody if all of it is due. Otherwise by the beneficiary, for whom it becomes
		/// a grant that the beneficiary pays the deposit of, and who needs an account in the token.
		/// The state of the merchant does not matter.
		///
		/// Emits `Collected`. Errors: `TokenNotFound`, `AllocationNotFound`, `AlreadyCollected`,
		/// `NotBeneficiary`, and those of the assets and of the grants.
		#[pallet::call_index(11)]
		#[pallet::weight(T::WeightInfo::collect())]
		pub fn collect(origin: OriginFor<T>, asset: T::AssetId, index: u32) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_collect(who, asset, index)
		}

		/// Publishes what the merchant's token entitles to, instead of what was published before.
		///
		/// Signed by an active merchant. In force at once if nothing is offered now, otherwise
		/// after `TableNotice`; a change announced before and not in force yet is replaced.
		///
		/// Emits `TableSet`. Errors: `MerchantNotFound`, `NotApproved`, `MerchantPaused`,
		/// `MerchantSuspended`, `MerchantWindingDown`, `MerchantClosed`, `TokenNotFound`,
		/// `ZeroPrice`, `ThresholdTooSmall`, `InvalidRate`, `ZeroClaims`, `InvalidPeriod`.
		#[pallet::call_index(12)]
		#[pallet::weight(T::WeightInfo::set_table(entitlements.len() as u32))]
		pub fn set_table(origin: OriginFor<T>, entitlements: Entitlements) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_set_table(who, entitlements)
		}

		/// Asks for goods in exchange for tokens, on exactly these terms.
		///
		/// Signed by the holder. Holds the price and `RequestDeposit` on its account until the
		/// merchant confirms or declines, or the request is taken back after its deadline.
		///
		/// Emits `Requested`. Errors: `TokenNotFound`, `NotApproved`, `MerchantPaused`,
		/// `MerchantSuspended`, `MerchantClosed`, `NotOffered`, `ZeroLots`, `PriceOverflow`,
		/// `TooManyRequests`, and those of the assets when the holder has not enough. One smallest
		/// unit of the token stays free.
		#[pallet::call_index(13)]
		#[pallet::weight(T::WeightInfo::request())]
		pub fn request(
			origin: OriginFor<T>,
			asset: T::AssetId,
			terms: Redemption,
			lots: u32,
		) -> DispatchResult {
			let holder = ensure_signed(origin)?;
			Self::do_request(holder, asset, terms, lots)
		}

		/// Confirms that a holder gets what it asked for.
		///
		/// Signed by the merchant before the deadline. The tokens are burnt or become the
		/// merchant's, as the terms of the request say; the holder's deposit is free again.
		///
		/// Emits `Redeemed`. Errors: `RequestNotFound`, `NotMerchant`, `MerchantSuspended`,
		/// `DeadlinePassed`, and those of the assets when the merchant cannot receive the tokens.
		#[pallet::call_index(14)]
		#[pallet::weight(T::WeightInfo::confirm())]
		pub fn confirm(
			origin: OriginFor<T>,
			holder: AccountIdLookupOf<T>,
			id: RequestId,
		) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_confirm(who, T::Lookup::lookup(holder)?, id)
		}

		/// Declines what a holder asked for.
		///
		/// Signed by the merchant, at any time. The holder's tokens and deposit are free again.
		///
		/// Emits `Declined`. Errors: `RequestNotFound`, `NotMerchant`.
		#[pallet::call_index(15)]
		#[pallet::weight(T::WeightInfo::decline())]
		pub fn decline(
			origin: OriginFor<T>,
			holder: AccountIdLookupOf<T>,
			id: RequestId,
		) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_decline(who, T::Lookup::lookup(holder)?, id)
		}

		/// Ends a request that its merchant can no longer confirm.
		///
		/// Signed by anybody, after the deadline or while the merchant is suspended. The holder's
		/// tokens and deposit are free again.
		///
		/// Emits `TakenBack`. Errors: `RequestNotFound`, `StillConfirmable`.
		#[pallet::call_index(16)]
		#[pallet::weight(T::WeightInfo::take_back())]
		pub fn take_back(
			origin: OriginFor<T>,
			holder: AccountIdLookupOf<T>,
			id: RequestId,
		) -> DispatchResult {
			ensure_signed(origin)?;
			Self::do_take_back(T::Lookup::lookup(holder)?, id)
		}

		/// Uses an allowance once.
		///
		/// Signed by the holder. The first claim begins a period: it requires the threshold as free
		/// balance and holds it, but for the account's smallest unit, until the period ends, with
		/// `RequestDeposit` for the entry. That unit counts for one allowance. Further claims of the
		/// period hold nothing more. The first claim after it begins the next one with the same
		/// tokens.
		///
		/// Emits `AllowanceClaimed`. Errors: `TokenNotFound`, `NotApproved`, `MerchantPaused`,
		/// `MerchantSuspended`, `MerchantClosed`, `NotOffered`, `AllowanceUsed`, `BelowThreshold`,
		/// and those of the assets when there is not enough for the deposit.
		#[pallet::call_index(17)]
		#[pallet::weight(T::WeightInfo::claim_allowance())]
		pub fn claim_allowance(
			origin: OriginFor<T>,
			asset: T::AssetId,
			terms: Allowance,
		) -> DispatchResult {
			let holder = ensure_signed(origin)?;
			Self::do_claim_allowance(holder, asset, terms)
		}

		/// Frees what an allowance held in a period that is over, or whose merchant has closed.
		///
		/// Signed by anybody. The holder's tokens and deposit are free again.
		///
		/// Emits `AllowanceReleased`. Errors: `WindowNotFound`, `WindowOpen`.
		#[pallet::call_index(18)]
		#[pallet::weight(T::WeightInfo::release_allowance())]
		pub fn release_allowance(
			origin: OriginFor<T>,
			holder: AccountIdLookupOf<T>,
			asset: T::AssetId,
			terms: T::Hash,
		) -> DispatchResult {
			ensure_signed(origin)?;
			Self::do_release_allowance(T::Lookup::lookup(holder)?, asset, terms)
		}

		/// Uses a benefit for members once.
		///
		/// Signed by the member. Nothing goes on hold: what a tier has earned is counted where tiers
		/// are.
		///
		/// Emits `BenefitClaimed`. Errors: `TokenNotFound`, `NotApproved`, `MerchantPaused`,
		/// `MerchantSuspended`, `MerchantClosed`, `NotOffered`, and those of the tiers when there is
		/// nothing to use.
		#[pallet::call_index(19)]
		// It reads what claiming an allowance reads, and writes less.
		#[pallet::weight(T::WeightInfo::claim_allowance().saturating_add(T::Tiers::weight()))]
		pub fn claim_benefit(
			origin: OriginFor<T>,
			asset: T::AssetId,
			tier: Tier,
			goods: Goods,
		) -> DispatchResult {
			let holder = ensure_signed(origin)?;
			Self::do_claim_benefit(holder, asset, tier, goods)
		}
	}

	#[pallet::view_functions]
	impl<T: Config> Pallet<T> {
		/// A merchant as it stands.
		pub fn merchant(who: T::AccountId) -> Option<MerchantOf<T>> {
			Registry::<T>::get(who)
		}

		/// A token and how it was divided.
		pub fn token(asset: T::AssetId) -> Option<TokenOf<T>> {
			Tokens::<T>::get(asset)
		}

		/// What a token entitles to, and what has been announced.
		pub fn table(asset: T::AssetId) -> Table {
			Tables::<T>::get(asset)
		}

		/// The discount that a holder has now, in parts per million.
		pub fn discount_of(holder: T::AccountId, asset: T::AssetId) -> u32 {
			Self::discount_now(&holder, &asset)
		}

		/// The open redemptions of a holder.
		pub fn requests_of(holder: T::AccountId) -> Vec<(RequestId, RequestOf<T>)> {
			Self::open_requests(&holder)
		}

		/// The period of an allowance that a holder has used, if it has not been released.
		pub fn window_of(
			holder: T::AccountId,
			asset: T::AssetId,
			terms: Allowance,
		) -> Option<Window> {
			let name = Self::name_of(&terms);
			Windows::<T>::get((holder, asset, name))
		}

		/// How far amounts are from a supply that is to be divided into them.
		pub fn allocation_difference(supply: Balance, amounts: Vec<Balance>) -> Difference {
			Difference::of(amounts, supply)
		}
	}
}
