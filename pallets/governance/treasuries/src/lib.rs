//! # Treasuries
//!
//! What communities own, and how they pay.
//!
//! Every community has an account without a key, which can own any asset. What is decided about it
//! comes here as the origin of another pallet ([`Spending`]): a single payment, or a budget that
//! somebody manages and reports on.
//!
//! ```text
//! spend ──▶ set aside ──── from valid_from on: payout (anybody) ──▶ beneficiary, free or granted
//!               ├── cancel (ManageOrigin) ──▶ free again
//!               └── expired: expire (anybody) ──▶ free again
//!
//! open_budget ──▶ account of the budget ──── pay (manager, up to the cap, while reports come)
//!                       └── close_budget (ManageOrigin, manager; after its end anybody) ──▶ treasury
//! ```
//!
//! ## Rules
//!
//! - **Money is promised once.** What a payment comes to is put on hold with the decision. Only what
//!   is not on hold can be decided about, and the account keeps its minimum of every asset.
//! - **A limit is used up by decisions, not by payments.** What expires or is cancelled is free
//!   again in the treasury, but counts in the period in which it was decided.
//! - **Paying is pulled.** After the decision anybody has a payment made, one by one, so that a
//!   beneficiary that cannot receive keeps nobody from anything. If it fails, the error says why,
//!   and it can be tried again until it expires.
//! - **What is released later is asked for.** Such a payment becomes a grant ([`Granting`]), which
//!   takes a place of the beneficiary's and a deposit. So nobody but the beneficiary can have it
//!   made, or communities could fill the places of people they do not like.
//! - **A budget has a name, a manager, an end and a cap** on single payments. Its manager may pay
//!   anybody, itself included, and every payment is an event: what is entrusted is the whole amount.
//!   The manager cannot pay while a report is overdue, nor after the end.
//! - **Nothing is shared out.** There is no call that divides what a community owns among its
//!   members; everything that leaves has one receiver and a purpose, or the name of a budget.
//!
//! ## Where the money is
//!
//! Promised money is on hold on the treasury's account, that of budgets on an account for each of
//! them, because the team of an asset can burn and seize what is free, but not what is on hold. A
//! hold of an asset needs no reference to the account, and one of the native asset needs the last
//! one, which the assets pallet always leaves free. So nobody can keep a treasury from promising or
//! paying what it has, by giving its account as many assets as it can hold. The account of a budget
//! depends on the block before the one it is opened in, so that nobody can fill it earlier. The
//! treasury lends it its minimum of each asset until it is closed.
//!
//! What can be filled is the treasury's account itself, which everybody knows: an asset that it
//! never had may find no place there. Anybody opens one by `touch_other` of the assets pallet.
//!
//! ## What this pallet deliberately does not do
//!
//! It knows neither tracks nor members, and has no hooks. It has no calls to pay into a treasury: a
//! transfer does that. It does not judge reports.
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

#[cfg(feature = "runtime-benchmarks")]
pub use traits::BenchmarkHelper;
pub use traits::{Granting, Spending};
pub use types::*;
pub use weights::WeightInfo;

pub use pallet::*;

#[frame_support::pallet]
pub mod pallet {
	use super::*;
	use alloc::vec::Vec;
	use frame_support::{
		pallet_prelude::*,
		traits::{fungibles, EnsureOriginWithArg, StorageVersion, Time},
	};
	use frame_system::pallet_prelude::*;
	use hanse_curve::Moment;
	use sp_runtime::traits::{Convert, StaticLookup};

	/// The version of what this code stores.
	const STORAGE_VERSION: StorageVersion = StorageVersion::new(1);

	/// How a transaction on chain `T` names an account.
	type AccountIdLookupOf<T> = <<T as frame_system::Config>::Lookup as StaticLookup>::Source;

	/// An order on chain `T`.
	pub type OrderOf<T> = Order<<T as frame_system::Config>::AccountId, <T as Config>::AssetId>;
	/// A payment on chain `T`.
	pub type PaymentOf<T> = Payment<<T as frame_system::Config>::AccountId, <T as Config>::AssetId>;
	/// The terms of a budget on chain `T`.
	pub type TermsOf<T> = Terms<<T as frame_system::Config>::AccountId, <T as Config>::AssetId>;
	/// A budget on chain `T`.
	pub type BudgetOf<T> = Budget<
		<T as frame_system::Config>::AccountId,
		<T as Config>::AssetId,
		<T as frame_system::Config>::Hash,
	>;

	#[pallet::config]
	pub trait Config: frame_system::Config {
		/// What names an asset, the native one included.
		type AssetId: Parameter + Member + MaxEncodedLen;

		/// Why money is on hold, as the asset pallets store it.
		type RuntimeHoldReason: From<HoldReason>;

		/// All assets that can be owned, the native one included. A union of the balances pallet
		/// and the assets holder.
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

		/// The asset that an account needs to exist.
		type NativeAsset: Get<Self::AssetId>;

		/// The clock.
		type Time: Time<Moment = Moment>;

		/// The account of a community: without a key, another one for each, and the same for ever.
		type Treasury: Convert<CommunityId, Self::AccountId>;

		/// Who decides about the money of communities, and how much of it.
		type Spending: Spending<Self::RuntimeOrigin, Self::AssetId>;

		/// Who cancels payments of a community, replaces its managers and closes its budgets.
		type ManageOrigin: EnsureOriginWithArg<Self::RuntimeOrigin, CommunityId>;

		/// Who gives beneficiaries what is released later.
		type Granting: Granting<Self::AccountId, Self::AssetId>;

		/// The most payments of a community that are neither paid out nor ended. It may rise;
		/// decreasing it needs every community to have fewer.
		#[pallet::constant]
		type MaxPayments: Get<u32>;

		/// The most budgets of a community that are not closed. It may rise.
		#[pallet::constant]
		type MaxBudgets: Get<u32>;

		/// How long a payment can be paid out if its order does not say, in milliseconds.
		#[pallet::constant]
		type PayoutPeriod: Get<Moment>;

		/// The longest a budget can go without a report, in milliseconds.
		#[pallet::constant]
		type MaxReportPeriod: Get<Moment>;

		/// How far ahead payments, budgets and schedules can end, in milliseconds. Moments written
		/// in microseconds are beyond any sensible bound.
		#[pallet::constant]
		type MaxHorizon: Get<Moment>;

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
		/// Promised by a community, on its own account.
		#[codec(index = 0)]
		Promised,
		/// Entrusted to a manager, on the account of a budget.
		#[codec(index = 1)]
		Budget,
	}

	/// The number of the next payment.
	#[pallet::storage]
	pub type NextPayment<T: Config> = StorageValue<_, PaymentId, ValueQuery>;

	/// The number of the next budget.
	#[pallet::storage]
	pub type NextBudget<T: Config> = StorageValue<_, BudgetId, ValueQuery>;

	/// How many payments and budgets communities have. There is no entry for none.
	// Hasher: the keys are counted, nobody chooses them.
	#[pallet::storage]
	pub type Used<T: Config> = StorageMap<_, Twox64Concat, CommunityId, Counts, ValueQuery>;

	/// The payments that are neither paid out nor ended: at most `MaxPayments` of each community,
	/// each of them decided by it.
	// Hasher: the keys are counted.
	#[pallet::storage]
	pub type Payments<T: Config> =
		StorageDoubleMap<_, Twox64Concat, CommunityId, Twox64Concat, PaymentId, PaymentOf<T>>;

	/// The budgets that are not closed: at most `MaxBudgets` of each community.
	// Hasher: the keys are counted.
	#[pallet::storage]
	pub type Budgets<T: Config> =
		StorageDoubleMap<_, Twox64Concat, CommunityId, Twox64Concat, BudgetId, BudgetOf<T>>;

	#[pallet::event]
	#[pallet::generate_deposit(pub(super) fn deposit_event)]
	pub enum Event<T: Config> {
		/// A community decided to pay. The amount is on hold on its account.
		Promised {
			/// Which one.
			community: CommunityId,
			/// The number of the payment.
			payment: PaymentId,
			/// What is paid to whom, what for and when.
			details: PaymentOf<T>,
		},
		/// A payment was made.
		PaidOut {
			/// By which community.
			community: CommunityId,
			/// The number the payment had.
			payment: PaymentId,
			/// Who received it.
			beneficiary: T::AccountId,
			/// Of which asset.
			asset: T::AssetId,
			/// How much.
			amount: Balance,
			/// Whether it is a grant that is released later.
			granted: bool,
		},
		/// A payment was not made in time. The amount is free again in the treasury.
		Expired {
			/// Of which community.
			community: CommunityId,
			/// The number the payment had.
			payment: PaymentId,
			/// Of which asset.
			asset: T::AssetId,
			/// How much.
			amount: Balance,
		},
		/// A payment was cancelled. The amount is free again in the treasury.
		Cancelled {
			/// Of which community.
			community: CommunityId,
			/// The number the payment had.
			payment: PaymentId,
			/// Of which asset.
			asset: T::AssetId,
			/// How much.
			amount: Balance,
		},
		/// A budget was opened. The amount is on hold on its account, which the treasury lent its
		/// minimum of the asset and of the native one.
		BudgetOpened {
			/// Of which community.
			community: CommunityId,
			/// The number of the budget.
			budget: BudgetId,
			/// Where the money is.
			account: T::AccountId,
			/// What the manager may do.
			terms: TermsOf<T>,
		},
		/// A manager paid from a budget.
		Paid {
			/// Of which community.
			community: CommunityId,
			/// The number of the budget.
			budget: BudgetId,
			/// Who received it.
			to: T::AccountId,
			/// Of which asset.
			asset: T::AssetId,
			/// How much.
			amount: Balance,
			/// What for.
			memo: Text,
			/// How much is left.
			left: Balance,
		},
		/// A manager reported.
		Reported {
			/// Of which community.
			community: CommunityId,
			/// The number of the budget.
			budget: BudgetId,
			/// The hash of the report.
			hash: T::Hash,
			/// Where to read it.
			uri: Text,
			/// When the next one is due.
			due: Moment,
		},
		/// A budget has another manager.
		ManagerReplaced {
			/// Of which community.
			community: CommunityId,
			/// The number of the budget.
			budget: BudgetId,
			/// Who managed it.
			before: T::AccountId,
			/// Who does from now on.
			manager: T::AccountId,
		},
		/// A budget was closed. What was left is free in the treasury.
		BudgetClosed {
			/// Of which community.
			community: CommunityId,
			/// The number the budget had.
			budget: BudgetId,
			/// Of which asset.
			asset: T::AssetId,
			/// How much was left.
			returned: Balance,
		},
		/// What lay on the account of a budget beside its own money is in the treasury: what it was
		/// lent, or what somebody sent there.
		Swept {
			/// Of which community.
			community: CommunityId,
			/// The number of the budget.
			budget: BudgetId,
			/// Of which asset.
			asset: T::AssetId,
			/// How much.
			amount: Balance,
		},
	}

	#[pallet::error]
	pub enum Error<T> {
		/// The community has no payment of that number: it was made, has ended or never was.
		PaymentNotFound,
		/// The community has no budget of that number: it is closed or never was.
		BudgetNotFound,
		/// The asset does not exist.
		UnknownAsset,
		/// The amount is nothing, or below the asset's minimum balance.
		AmountTooSmall,
		/// So much of the asset exists that the assets pallet could refuse to pay it out.
		SupplyTooLarge,
		/// The treasury does not have so much that is not promised, beside what its account needs
		/// to exist and what it lends the account of a budget.
		InsufficientFunds,
		/// The money would go where it is.
		OwnAccount,
		/// A payment needs a purpose.
		NoPurpose,
		/// A budget needs a name.
		NoName,
		/// A report has to be somewhere.
		NoPlace,
		/// The community has `MaxPayments` payments. Have them paid out or ended first.
		TooManyPayments,
		/// The community has `MaxBudgets` budgets. Close one first.
		TooManyBudgets,
		/// There would be no time in which to pay it out.
		ExpiresTooEarly,
		/// The budget would have ended already.
		EndsTooEarly,
		/// A payment, budget or schedule ends beyond `MaxHorizon`. Moments are in milliseconds.
		BeyondHorizon,
		/// The schedule cannot be followed: it has no length, ends before it starts, or is too long.
		InvalidRelease,
		/// A single payment of the budget could not reach the asset's minimum balance.
		CapTooSmall,
		/// Reports would never be due, or after more than `MaxReportPeriod`.
		PeriodOutOfRange,
		/// The payment cannot be paid out yet.
		NotYetValid,
		/// The payment can no longer be paid out.
		Expired,
		/// The payment can still be paid out.
		NotExpired,
		/// Only the beneficiary can take what is released later: it takes a place and a deposit.
		NotBeneficiary,
		/// Only the manager of the budget can do this.
		NotManager,
		/// The time of the budget is over.
		BudgetEnded,
		/// The time of the budget is not over. Its manager and the community can close it.
		NotEnded,
		/// Nothing is paid while a report is due. Report first.
		ReportOverdue,
		/// A single payment of the budget cannot be that large.
		CapExceeded,
		/// Less is left of the budget.
		BudgetExceeded,
		/// There is nothing of this asset on the account but what is the budget's.
		NothingToSweep,
	}

	#[pallet::hooks]
	impl<T: Config> Hooks<BlockNumberFor<T>> for Pallet<T> {
		fn integrity_test() {
			let horizon = T::MaxHorizon::get();
			assert!(
				(1..=horizon).contains(&T::PayoutPeriod::get()),
				"an order that does not say when it expires could never be followed",
			);
			assert!(T::MaxReportPeriod::get() > 0, "no budget could be opened");
			assert!(
				T::Treasury::convert(0) != T::Treasury::convert(1),
				"communities would share what they own",
			);
		}

		#[cfg(feature = "try-runtime")]
		fn try_state(_: BlockNumberFor<T>) -> Result<(), sp_runtime::TryRuntimeError> {
			Self::do_try_state()
		}
	}

	#[pallet::call]
	impl<T: Config> Pallet<T> {
		/// Promises a payment from the treasury of the community that decides.
		///
		/// By an origin of [`Config::Spending`], within what it may spend. Sets the amount aside on
		/// the treasury's account.
		///
		/// Emits `Promised`. Errors: those of the spending, `NoPurpose`, `OwnAccount`,
		/// `UnknownAsset`, `AmountTooSmall`, `SupplyTooLarge`, `ExpiresTooEarly`, `BeyondHorizon`,
		/// `InvalidRelease`, `InsufficientFunds`, `TooManyPayments`.
		#[pallet::call_index(0)]
		#[pallet::weight(T::WeightInfo::spend().saturating_add(T::Spending::weight()))]
		pub fn spend(origin: OriginFor<T>, order: OrderOf<T>) -> DispatchResult {
			Self::do_spend(origin, order)
		}

		/// Makes a payment.
		///
		/// Signed by anybody; by the beneficiary if part of it is released later, which then pays
		/// the deposit of the grant. If this fails, it can be tried again until the payment expires.
		///
		/// Emits `PaidOut`. Errors: `PaymentNotFound`, `NotYetValid`, `Expired`, `NotBeneficiary`,
		/// and those of the grants and of the asset.
		#[pallet::call_index(1)]
		#[pallet::weight(T::WeightInfo::payout())]
		pub fn payout(
			origin: OriginFor<T>,
			#[pallet::compact] community: CommunityId,
			#[pallet::compact] payment: PaymentId,
		) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_payout(who, community, payment)
		}

		/// Ends a payment that was not made in time. Its amount is free again in the treasury.
		///
		/// Signed by anybody.
		///
		/// Emits `Expired`. Errors: `PaymentNotFound`, `NotExpired`, and those of the asset.
		#[pallet::call_index(2)]
		#[pallet::weight(T::WeightInfo::expire())]
		pub fn expire(
			origin: OriginFor<T>,
			#[pallet::compact] community: CommunityId,
			#[pallet::compact] payment: PaymentId,
		) -> DispatchResult {
			ensure_signed(origin)?;
			Self::do_expire(community, payment)
		}

		/// Cancels a payment that was not made. Its amount is free again in the treasury.
		///
		/// By `ManageOrigin` of the community.
		///
		/// Emits `Cancelled`. Errors: `PaymentNotFound`, and those of the asset.
		#[pallet::call_index(3)]
		#[pallet::weight(T::WeightInfo::cancel())]
		pub fn cancel(
			origin: OriginFor<T>,
			#[pallet::compact] community: CommunityId,
			#[pallet::compact] payment: PaymentId,
		) -> DispatchResult {
			T::ManageOrigin::ensure_origin(origin, &community)?;
			Self::do_cancel(community, payment)
		}

		/// Opens a budget from the treasury of the community that decides.
		///
		/// By an origin of [`Config::Spending`], within what it may spend. Moves the amount to an
		/// account of the budget, on hold, and lends that account its minimum of the asset and of
		/// the native one, which comes back with `close_budget`.
		///
		/// Emits `BudgetOpened`. Errors: those of the spending, `NoName`, `UnknownAsset`,
		/// `AmountTooSmall`, `SupplyTooLarge`, `CapTooSmall`, `PeriodOutOfRange`, `EndsTooEarly`,
		/// `BeyondHorizon`, `TooManyBudgets`, `InsufficientFunds`, and those of the asset.
		#[pallet::call_index(4)]
		#[pallet::weight(T::WeightInfo::open_budget().saturating_add(T::Spending::weight()))]
		pub fn open_budget(origin: OriginFor<T>, terms: TermsOf<T>) -> DispatchResult {
			Self::do_open_budget(origin, terms)
		}

		/// Pays from a budget.
		///
		/// Signed by its manager.
		///
		/// Emits `Paid`. Errors: `BudgetNotFound`, `NotManager`, `BudgetEnded`, `ReportOverdue`,
		/// `AmountTooSmall`, `CapExceeded`, `OwnAccount`, `BudgetExceeded`, and those of the asset.
		#[pallet::call_index(5)]
		#[pallet::weight(T::WeightInfo::pay())]
		pub fn pay(
			origin: OriginFor<T>,
			#[pallet::compact] community: CommunityId,
			#[pallet::compact] budget: BudgetId,
			to: AccountIdLookupOf<T>,
			#[pallet::compact] amount: Balance,
			memo: Text,
		) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_pay(who, community, budget, T::Lookup::lookup(to)?, amount, memo)
		}

		/// Reports on a budget. The next report is due a period from now.
		///
		/// Signed by its manager. `hash` is that of the whole report, `uri` where to read it.
		///
		/// Emits `Reported`. Errors: `BudgetNotFound`, `NotManager`, `NoPlace`.
		#[pallet::call_index(6)]
		#[pallet::weight(T::WeightInfo::report())]
		pub fn report(
			origin: OriginFor<T>,
			#[pallet::compact] community: CommunityId,
			#[pallet::compact] budget: BudgetId,
			hash: T::Hash,
			uri: Text,
		) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_report(who, community, budget, hash, uri)
		}

		/// Gives a budget another manager. When its report is due does not change.
		///
		/// By `ManageOrigin` of the community.
		///
		/// Emits `ManagerReplaced`. Errors: `BudgetNotFound`.
		#[pallet::call_index(7)]
		#[pallet::weight(T::WeightInfo::replace_manager())]
		pub fn replace_manager(
			origin: OriginFor<T>,
			#[pallet::compact] community: CommunityId,
			#[pallet::compact] budget: BudgetId,
			manager: AccountIdLookupOf<T>,
		) -> DispatchResult {
			T::ManageOrigin::ensure_origin(origin, &community)?;
			Self::do_replace_manager(community, budget, T::Lookup::lookup(manager)?)
		}

		/// Closes a budget. What is left of it is in the treasury, and what its account was lent.
		///
		/// By `ManageOrigin` of the community, or signed by the manager, or by anybody once the time
		/// of the budget is over. Sweep what strangers have sent to its account before: afterwards
		/// nobody can. Only `ManageOrigin` can close it while the loan cannot be moved, and gives
		/// that up.
		///
		/// Emits `BudgetClosed`, and `Swept` for each asset of the loan. Errors: `BudgetNotFound`,
		/// `NotEnded`, and those of the asset.
		#[pallet::call_index(8)]
		#[pallet::weight(T::WeightInfo::close_budget())]
		pub fn close_budget(
			origin: OriginFor<T>,
			#[pallet::compact] community: CommunityId,
			#[pallet::compact] budget: BudgetId,
		) -> DispatchResult {
			let who = match T::ManageOrigin::try_origin(origin, &community) {
				Ok(_) => None,
				Err(origin) => Some(ensure_signed(origin)?),
			};
			Self::do_close_budget(who, community, budget)
		}

		/// Moves what lies on the account of a budget beside its own money to the treasury.
		///
		/// Signed by anybody.
		///
		/// Emits `Swept`. Errors: `BudgetNotFound`, `NothingToSweep`, and those of the asset.
		#[pallet::call_index(9)]
		#[pallet::weight(T::WeightInfo::sweep())]
		pub fn sweep(
			origin: OriginFor<T>,
			#[pallet::compact] community: CommunityId,
			#[pallet::compact] budget: BudgetId,
			asset: T::AssetId,
		) -> DispatchResult {
			ensure_signed(origin)?;
			Self::do_sweep(community, budget, asset)
		}
	}

	#[pallet::view_functions]
	impl<T: Config> Pallet<T> {
		/// What a treasury has of the assets asked about.
		pub fn funds_of(
			community: CommunityId,
			assets: Asked<T::AssetId>,
		) -> Vec<Funds<T::AssetId>> {
			Self::all_funds(community, assets)
		}

		/// The payments of a community that are neither paid out nor ended.
		pub fn payments_of(community: CommunityId) -> Vec<(PaymentId, PaymentOf<T>)> {
			Self::all_payments(community)
		}

		/// The budgets of a community that are not closed.
		pub fn budgets_of(community: CommunityId) -> Vec<(BudgetId, BudgetOf<T>)> {
			Self::all_budgets(community)
		}
	}
}
