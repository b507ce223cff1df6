//! # Reserves
//!
//! What stands behind a token, and how a token ends.
//!
//! A reserve belongs to one token. It holds assets of a short list on an account without a key, and
//! keeps books of each: what was deposited is *principal*, what merely lands on the account is
//! *profit*. When the token's mission is complete and nobody can make more of it, the reserve is
//! announced to end, and whoever burns some of the token gets that part of everything there is.
//!
//! ## Rules
//!
//! - **Only what is listed counts.** A reserve holds at most [`MAX_ASSETS`] assets, which the chain
//!   allows one by one. Anything else that is sent to its account is not deposited, not counted and
//!   not paid out. The token is never part of its own reserve. Classes that nobody can sell do not
//!   belong on the list.
//! - **Principal is on hold.** On the reserve's account there is on hold exactly the principal that
//!   is not placed, so that even the team of an asset cannot burn or seize it. It falls when holders
//!   redeem, and when the chain writes off what a placement lost; by nothing else.
//! - **Profit pays upkeep, in part.** Of what was earned since ever, a share that was fixed when the
//!   reserve was opened can be withdrawn. What is out or lost is not earned: the principal has to be
//!   back, and losses made good, before anything can be withdrawn. So a venue that sends principal
//!   back without booking it makes no profit by that, nor does writing off what is returned later.
//! - **Placements go to known venues.** The chain lists where principal may go; no member and no
//!   account of the reserve itself is a venue. What is out stays principal:
//!   `on hold + placed = principal = deposited - written off - redeemed`, and what has been earned
//!   is all that is on the account and was ever withdrawn, less all that was ever deposited.
//! - **An end that is announced and cannot be taken back.** It needs a closed emission, all
//!   placements back or written off, and at least [`Config::MinNotice`]. From the announcement on,
//!   nothing is placed, withdrawn as profit, or listed, and nobody is newly excluded.
//! - **Redemption is pro rata and asks nobody.** Of each asset the caller gets
//!   `floor(balance × amount / supply)`, where the balance is everything on the account, profit and
//!   gifts included, and the supply is what there is of the token outside the reserve. In whatever
//!   order holders come, each gets its part but for less than a unit, and at most one more for each
//!   redemption before it; the last one gets all that remains.
//! - **More than there was has no claim.** The supply of the announcement is remembered and falls
//!   with each redemption. If there is more of the token than that, somebody can mint in spite of
//!   all, and nothing is paid until the surplus is gone.
//! - **No asset blocks the others.** What cannot be paid makes the redemption fail, unless the caller
//!   forfeits it by name. Its part is then left to the others for good.
//! - **The rest goes home.** After the announced end and [`Config::Grace`], anybody can have what
//!   remains moved to [`Config::Remainder`], asset by asset.
//!
//! ## Attestations
//!
//! A reserve can have an attestor, who states what there is outside the chain: the hash of a
//! document, where it is, an amount and how long it is valid. The latest statement is stored. It is
//! evidence for people: nothing is computed from it, and no money moves by it. Likewise nobody is
//! excluded from redemption unless the chain says that only eligible accounts redeem.
//!
//! ## What the issuer of an asset can still do
//!
//! It can freeze its asset, block an account in it or mint until the supply no longer fits a balance.
//! Payments of that asset then wait until it lets go; holders who cannot wait forfeit that asset
//! only. It can burn or seize profit that nobody has withdrawn, which is free balance. An asset of
//! which a reserve has principal on hold cannot be destroyed.
//!
//! ## What this pallet deliberately does not do
//!
//! It prices nothing, promises no value, closes no emission itself, walks over no list of holders and
//! has no hooks. What a holder has of the token on hold, frozen or not released cannot be redeemed
//! before it is free.
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
pub use traits::Emission;
pub use types::*;
pub use weights::WeightInfo;

pub use pallet::*;

#[frame_support::pallet]
pub mod pallet {
	use super::*;
	use alloc::vec::Vec;
	use frame_support::{
		pallet_prelude::*,
		traits::{fungibles, AccountTouch, Contains, ContainsPair, StorageVersion, Time},
	};
	use frame_system::pallet_prelude::*;
	use hanse_curve::Moment;
	use sp_runtime::{traits::StaticLookup, Perbill};

	/// The version of what this code stores.
	const STORAGE_VERSION: StorageVersion = StorageVersion::new(1);

	/// How a transaction on chain `T` names an account.
	type AccountIdLookupOf<T> = <<T as frame_system::Config>::Lookup as StaticLookup>::Source;

	/// A reserve on chain `T`.
	pub type ReserveOf<T> = Reserve<<T as frame_system::Config>::AccountId, <T as Config>::AssetId>;
	/// The books of one asset on chain `T`.
	pub type HoldingOf<T> = Holding<<T as Config>::AssetId>;
	/// The assets of a reserve on chain `T`.
	pub type AssetListOf<T> = AssetList<<T as Config>::AssetId>;
	/// A reserve as it stands on chain `T`.
	pub type ReserveStatusOf<T> =
		ReserveStatus<<T as frame_system::Config>::AccountId, <T as Config>::AssetId>;
	/// A statement and who made it on chain `T`.
	pub type AttestationOf<T> = Attestation<<T as frame_system::Config>::AccountId>;

	#[pallet::config]
	pub trait Config: frame_system::Config {
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

		/// The same assets, where what is free moves and accounts are opened and closed. A union of
		/// the balances pallet and the assets pallet.
		type FreeAssets: fungibles::Mutate<Self::AccountId, AssetId = Self::AssetId, Balance = Balance>
			+ fungibles::Refund<Self::AccountId, AssetId = Self::AssetId>
			+ AccountTouch<Self::AssetId, Self::AccountId, Balance = Balance>;

		/// Whether an account exists in an asset: for the native one by a provider, for others by an
		/// entry in the assets pallet.
		type Accounts: ContainsPair<Self::AssetId, Self::AccountId>;

		/// The asset that makes accounts exist.
		type NativeAsset: Get<Self::AssetId>;

		/// The clock.
		type Time: Time<Moment = Moment>;

		/// Whether there can ever be more of a token.
		type Emission: Emission<Self::AssetId>;

		/// Who may redeem where only eligible accounts may.
		type Eligible: Contains<Self::AccountId>;

		/// Whom nothing may be placed with.
		type IsMember: Contains<Self::AccountId>;

		/// Who opens and manages reserves, and announces their end.
		type ManageOrigin: EnsureOrigin<Self::RuntimeOrigin>;

		/// Pays what the account of a reserve needs to exist, and for its accounts in assets, which
		/// are returned to it when the reserve is finished.
		#[pallet::constant]
		type Sponsor: Get<Self::AccountId>;

		/// Receives what remains of a reserve after its end.
		#[pallet::constant]
		type Remainder: Get<Self::AccountId>;

		/// How long before the first redemption the end of a reserve is announced, at least.
		#[pallet::constant]
		type MinNotice: Get<Moment>;

		/// How long a reserve can be redeemed at least, without the grace.
		#[pallet::constant]
		type MinWindow: Get<Moment>;

		/// How long after the announced end who is late can still redeem.
		#[pallet::constant]
		type Grace: Get<Moment>;

		/// How far ahead an end may be announced and a statement be valid, in milliseconds. A moment
		/// written in microseconds is far beyond any sensible bound and is refused.
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

	/// Why this pallet holds money, on accounts of reserves only.
	#[pallet::composite_enum]
	pub enum HoldReason {
		/// The principal that is not placed.
		#[codec(index = 0)]
		Principal,
		/// The smallest unit of the native asset. It keeps a reference of the account taken that
		/// strangers could otherwise take by sending it worthless assets, and without which no native
		/// principal could be put on hold.
		#[codec(index = 1)]
		Existence,
	}

	/// The number of the next reserve.
	#[pallet::storage]
	pub type NextReserve<T: Config> = StorageValue<_, ReserveId, ValueQuery>;

	/// The reserves. Only `ManageOrigin` opens any, so it bounds their number.
	// Hasher: the keys are counted, nobody chooses them.
	#[pallet::storage]
	pub type Reserves<T: Config> = StorageMap<_, Twox64Concat, ReserveId, ReserveOf<T>>;

	/// The reserve behind a token. One for each of the reserves.
	// Hasher: assets are chosen by users.
	#[pallet::storage]
	pub type Backing<T: Config> = StorageMap<_, Blake2_128Concat, T::AssetId, ReserveId>;

	/// The latest statement about a reserve. At most one for each of the reserves.
	// Hasher: the keys are counted.
	#[pallet::storage]
	pub type Attestations<T: Config> = StorageMap<_, Twox64Concat, ReserveId, AttestationOf<T>>;

	#[pallet::event]
	#[pallet::generate_deposit(pub(super) fn deposit_event)]
	pub enum Event<T: Config> {
		/// A reserve was opened.
		Opened {
			/// Its number.
			reserve: ReserveId,
			/// The token it backs.
			token: T::AssetId,
			/// Its account.
			account: T::AccountId,
			/// The share of profit that upkeep may take.
			upkeep: Perbill,
		},
		/// A reserve may hold an asset.
		Allowed {
			/// The reserve.
			reserve: ReserveId,
			/// The asset.
			asset: T::AssetId,
		},
		/// A reserve may not hold an asset any more, of which it had nothing that counted.
		Disallowed {
			/// The reserve.
			reserve: ReserveId,
			/// The asset.
			asset: T::AssetId,
			/// What had kept its account in the asset, and went to `Remainder`.
			amount: Balance,
		},
		/// Principal may be placed with somebody.
		VenueAllowed {
			/// The reserve.
			reserve: ReserveId,
			/// Who.
			venue: T::AccountId,
		},
		/// Nothing more may be placed with somebody. What is out with it is so still.
		VenueDisallowed {
			/// The reserve.
			reserve: ReserveId,
			/// Who.
			venue: T::AccountId,
		},
		/// A reserve has another attestor, or none.
		AttestorSet {
			/// The reserve.
			reserve: ReserveId,
			/// Who it is now.
			attestor: Option<T::AccountId>,
		},
		/// Who may redeem was decided.
		EligibilitySet {
			/// The reserve.
			reserve: ReserveId,
			/// Whether only eligible accounts may.
			eligible_only: bool,
		},
		/// Principal was deposited.
		Deposited {
			/// The reserve.
			reserve: ReserveId,
			/// The asset.
			asset: T::AssetId,
			/// Who gave it.
			who: T::AccountId,
			/// How much.
			amount: Balance,
		},
		/// Principal went out to a venue.
		Placed {
			/// The reserve.
			reserve: ReserveId,
			/// The asset.
			asset: T::AssetId,
			/// Who has it now.
			venue: T::AccountId,
			/// How much.
			amount: Balance,
		},
		/// What was placed came back, and perhaps more than that.
		Returned {
			/// The reserve.
			reserve: ReserveId,
			/// The asset.
			asset: T::AssetId,
			/// Who gave it.
			who: T::AccountId,
			/// How much of what was out is back on hold.
			settled: Balance,
			/// How much more came, which is profit.
			profit: Balance,
		},
		/// What a placement lost was written off. It is not principal any more.
		WrittenOff {
			/// The reserve.
			reserve: ReserveId,
			/// The asset.
			asset: T::AssetId,
			/// How much.
			amount: Balance,
		},
		/// A part of the profit left the reserve for its upkeep.
		ProfitWithdrawn {
			/// The reserve.
			reserve: ReserveId,
			/// The asset.
			asset: T::AssetId,
			/// Who has it now.
			to: T::AccountId,
			/// How much.
			amount: Balance,
		},
		/// The attestor stated what there is.
		Attested {
			/// The reserve.
			reserve: ReserveId,
			/// Who.
			attestor: T::AccountId,
			/// What.
			statement: Statement,
		},
		/// The end of a reserve was announced.
		SunsetBegun {
			/// The reserve.
			reserve: ReserveId,
			/// When redemption begins, when it ends, and for how much of the token.
			sunset: Sunset,
		},
		/// What lay on the account was put on hold for the holders.
		Folded {
			/// The reserve.
			reserve: ReserveId,
			/// The asset.
			asset: T::AssetId,
			/// How much.
			amount: Balance,
		},
		/// Somebody burnt some of the token and was paid.
		Redeemed {
			/// The reserve.
			reserve: ReserveId,
			/// Who.
			who: T::AccountId,
			/// How much of the token was burnt.
			amount: Balance,
			/// What was paid of each asset, in the order of the reserve.
			payouts: Payouts,
		},
		/// What remained of an asset went to `Remainder`.
		Cleared {
			/// The reserve.
			reserve: ReserveId,
			/// The asset.
			asset: T::AssetId,
			/// How much.
			amount: Balance,
		},
		/// Nothing is left of a reserve.
		Finished {
			/// The number it had.
			reserve: ReserveId,
			/// How much of the native asset its account left to `Remainder`.
			amount: Balance,
		},
	}

	#[pallet::error]
	pub enum Error<T> {
		/// There is no reserve of that number: it was never opened, or is finished.
		ReserveNotFound,
		/// The asset does not exist.
		UnknownAsset,
		/// The token has a reserve already.
		AlreadyBacked,
		/// A token cannot be part of its own reserve.
		OwnToken,
		/// The reserve may hold the asset already.
		AlreadyAllowed,
		/// The reserve may hold as many assets as it can. Disallow one that it has nothing of.
		TooManyAssets,
		/// The reserve may not hold this asset.
		AssetNotAllowed,
		/// The reserve has some of the asset, or is owed some.
		StillHeld,
		/// The account is a venue already.
		AlreadyVenue,
		/// The reserve has as many venues as it can. Disallow one.
		TooManyVenues,
		/// The account is not a venue of the reserve.
		VenueNotFound,
		/// Nothing may be placed with members.
		VenueIsMember,
		/// The reserve cannot place with or pay itself.
		OwnAccount,
		/// Only the attestor of the reserve can do this.
		NotAttestor,
		/// The statement describes a moment that has not come.
		AheadOfTime,
		/// The statement describes an earlier moment than the one that is stored.
		OlderThanLatest,
		/// The statement is not valid any more.
		AlreadyExpired,
		/// The moment is beyond `MaxHorizon`. Moments are in milliseconds.
		TooFarAhead,
		/// Nothing is to be moved.
		ZeroAmount,
		/// The reserve has less of the asset on hold than this.
		MoreThanHeld,
		/// Less of the asset is out with venues than this.
		MoreThanPlaced,
		/// The share of profit that upkeep may take is smaller than this, after what was withdrawn
		/// before. What is out or lost has not been earned.
		OverProfit,
		/// The end of the reserve is announced: its rules do not change any more, nothing leaves it
		/// but for holders, and nobody is newly excluded.
		SunsetBegun,
		/// The end of the reserve is not announced.
		NoSunset,
		/// There can still be more of the token. Close its emission first.
		EmissionOpen,
		/// Something is out with venues. Have it returned, or write it off.
		StillPlaced,
		/// Redemption would begin less than `MinNotice` from now.
		NoticeTooShort,
		/// Redemption would last less than `MinWindow`.
		WindowTooShort,
		/// Redemption has not begun.
		TooEarly,
		/// Redemption is over.
		TooLate,
		/// Only eligible accounts may redeem.
		NotEligible,
		/// There is more of the token than when the end was announced. Nothing is paid until the
		/// surplus is gone.
		SupplyGrew,
		/// Every asset of the reserve has to be claimed or forfeited, in the order of the reserve.
		ClaimsDiffer,
		/// What would be left of the token is below its minimum balance. Redeem all, or less.
		RestTooSmall,
		/// The amount is too small to be paid anything for, or everything is forfeited.
		NothingToPay,
		/// An asset would be paid less than the least that the caller wants.
		PayoutTooSmall,
		/// An asset cannot be paid: its team froze it, or the caller cannot receive it. Open an
		/// account in it, wait, or forfeit it. `payouts` tells which it is.
		PayoutFailed,
		/// The grace after the announced end is not over.
		NotOver,
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
		/// Opens a reserve behind a token.
		///
		/// By `ManageOrigin`. `Sponsor` pays for the accounts of the reserve. `upkeep` is the share of
		/// profit that can ever be withdrawn; it cannot be changed. Everybody may redeem unless that
		/// is decided otherwise.
		///
		/// Emits `Opened`, and `Allowed` for each asset. Errors: `UnknownAsset`, `AlreadyBacked`,
		/// `OwnToken`, `AlreadyAllowed`, and those of the assets when `Sponsor` cannot pay.
		#[pallet::call_index(0)]
		#[pallet::weight(T::WeightInfo::open(assets.len() as u32))]
		pub fn open(
			origin: OriginFor<T>,
			token: T::AssetId,
			assets: AssetListOf<T>,
			upkeep: Perbill,
			attestor: Option<AccountIdLookupOf<T>>,
		) -> DispatchResult {
			T::ManageOrigin::ensure_origin(origin)?;
			let attestor = attestor.map(T::Lookup::lookup).transpose()?;
			Self::do_open(token, assets, upkeep, attestor)
		}

		/// Allows a reserve to hold an asset.
		///
		/// By `ManageOrigin`. `Sponsor` pays for the reserve's account in it. An asset that was
		/// disallowed before begins with empty books.
		///
		/// Emits `Allowed`. Errors: `ReserveNotFound`, `SunsetBegun`, `UnknownAsset`, `OwnToken`,
		/// `AlreadyAllowed`, `TooManyAssets`, and those of the asset when `Sponsor` cannot pay.
		#[pallet::call_index(1)]
		#[pallet::weight(T::WeightInfo::allow())]
		pub fn allow(
			origin: OriginFor<T>,
			reserve: ReserveId,
			asset: T::AssetId,
		) -> DispatchResult {
			T::ManageOrigin::ensure_origin(origin)?;
			Self::do_allow(reserve, asset)
		}

		/// Takes an asset that a reserve has nothing of from its list.
		///
		/// By `ManageOrigin`. Less than the asset's minimum, which does not count, goes to `Remainder`;
		/// what `Sponsor` paid for the account is returned.
		///
		/// Emits `Disallowed`. Errors: `ReserveNotFound`, `SunsetBegun`, `AssetNotAllowed`,
		/// `StillHeld`, and those of the asset when it is frozen.
		#[pallet::call_index(2)]
		#[pallet::weight(T::WeightInfo::disallow())]
		pub fn disallow(
			origin: OriginFor<T>,
			reserve: ReserveId,
			asset: T::AssetId,
		) -> DispatchResult {
			T::ManageOrigin::ensure_origin(origin)?;
			Self::do_disallow(reserve, asset)
		}

		/// Allows to place principal of a reserve with an account.
		///
		/// By `ManageOrigin`.
		///
		/// Emits `VenueAllowed`. Errors: `ReserveNotFound`, `SunsetBegun`, `OwnAccount`,
		/// `VenueIsMember`, `AlreadyVenue`, `TooManyVenues`.
		#[pallet::call_index(3)]
		#[pallet::weight(T::WeightInfo::allow_venue())]
		pub fn allow_venue(
			origin: OriginFor<T>,
			reserve: ReserveId,
			venue: AccountIdLookupOf<T>,
		) -> DispatchResult {
			T::ManageOrigin::ensure_origin(origin)?;
			Self::do_allow_venue(reserve, T::Lookup::lookup(venue)?)
		}

		/// Allows no more placements with an account. What is out with it is so still.
		///
		/// By `ManageOrigin`.
		///
		/// Emits `VenueDisallowed`. Errors: `ReserveNotFound`, `VenueNotFound`.
		#[pallet::call_index(4)]
		#[pallet::weight(T::WeightInfo::disallow_venue())]
		pub fn disallow_venue(
			origin: OriginFor<T>,
			reserve: ReserveId,
			venue: AccountIdLookupOf<T>,
		) -> DispatchResult {
			T::ManageOrigin::ensure_origin(origin)?;
			Self::do_disallow_venue(reserve, T::Lookup::lookup(venue)?)
		}

		/// Gives a reserve another attestor, or none. The latest statement stays.
		///
		/// By `ManageOrigin`.
		///
		/// Emits `AttestorSet`. Errors: `ReserveNotFound`.
		#[pallet::call_index(5)]
		#[pallet::weight(T::WeightInfo::set_attestor())]
		pub fn set_attestor(
			origin: OriginFor<T>,
			reserve: ReserveId,
			attestor: Option<AccountIdLookupOf<T>>,
		) -> DispatchResult {
			T::ManageOrigin::ensure_origin(origin)?;
			let attestor = attestor.map(T::Lookup::lookup).transpose()?;
			Self::do_set_attestor(reserve, attestor)
		}

		/// Decides whether only eligible accounts may redeem.
		///
		/// By `ManageOrigin`. Once the end is announced, everybody can be admitted but nobody be
		/// excluded.
		///
		/// Emits `EligibilitySet`. Errors: `ReserveNotFound`, `SunsetBegun`.
		#[pallet::call_index(6)]
		#[pallet::weight(T::WeightInfo::set_eligibility())]
		pub fn set_eligibility(
			origin: OriginFor<T>,
			reserve: ReserveId,
			eligible_only: bool,
		) -> DispatchResult {
			T::ManageOrigin::ensure_origin(origin)?;
			Self::do_set_eligibility(reserve, eligible_only)
		}

		/// Deposits principal. There is no claim to get it back.
		///
		/// Signed by anybody, whose account lives on. A deposit after the end was announced is a gift
		/// to those who have not redeemed.
		///
		/// Emits `Deposited`. Errors: `ReserveNotFound`, `ZeroAmount`, `TooLate`, `AssetNotAllowed`,
		/// and those of the asset when it is frozen or the caller does not have the amount.
		#[pallet::call_index(7)]
		#[pallet::weight(T::WeightInfo::deposit())]
		pub fn deposit(
			origin: OriginFor<T>,
			reserve: ReserveId,
			asset: T::AssetId,
			amount: Balance,
		) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_deposit(who, reserve, asset, amount)
		}

		/// Places principal with a venue. It stays principal.
		///
		/// By `ManageOrigin`.
		///
		/// Emits `Placed`. Errors: `ReserveNotFound`, `SunsetBegun`, `ZeroAmount`, `VenueNotFound`,
		/// `VenueIsMember`, `AssetNotAllowed`, `MoreThanHeld`, and those of the asset when it is
		/// frozen or the venue cannot receive it.
		#[pallet::call_index(8)]
		#[pallet::weight(T::WeightInfo::place())]
		pub fn place(
			origin: OriginFor<T>,
			reserve: ReserveId,
			asset: T::AssetId,
			amount: Balance,
			venue: AccountIdLookupOf<T>,
		) -> DispatchResult {
			T::ManageOrigin::ensure_origin(origin)?;
			Self::do_place(reserve, asset, amount, T::Lookup::lookup(venue)?)
		}

		/// Returns what was placed. What exceeds all that is out is profit.
		///
		/// Signed by anybody, who pays the amount and whose account lives on. Which venue it came
		/// from does not matter.
		///
		/// Emits `Returned`. Errors: `ReserveNotFound`, `ZeroAmount`, `TooLate`, `AssetNotAllowed`,
		/// and those of the asset when it is frozen or the caller does not have the amount.
		#[pallet::call_index(9)]
		#[pallet::weight(T::WeightInfo::returned())]
		pub fn returned(
			origin: OriginFor<T>,
			reserve: ReserveId,
			asset: T::AssetId,
			amount: Balance,
		) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_returned(who, reserve, asset, amount)
		}

		/// Writes off what placements lost: it is neither out nor principal any more.
		///
		/// By `ManageOrigin`. The loss has to be earned back before profit can be withdrawn.
		///
		/// Emits `WrittenOff`. Errors: `ReserveNotFound`, `ZeroAmount`, `AssetNotAllowed`,
		/// `MoreThanPlaced`.
		#[pallet::call_index(10)]
		#[pallet::weight(T::WeightInfo::write_off())]
		pub fn write_off(
			origin: OriginFor<T>,
			reserve: ReserveId,
			asset: T::AssetId,
			amount: Balance,
		) -> DispatchResult {
			T::ManageOrigin::ensure_origin(origin)?;
			Self::do_write_off(reserve, asset, amount)
		}

		/// Withdraws profit for the upkeep: at most its share of all that was earned, less what was
		/// withdrawn before.
		///
		/// By `ManageOrigin`.
		///
		/// Emits `ProfitWithdrawn`. Errors: `ReserveNotFound`, `SunsetBegun`, `ZeroAmount`,
		/// `OwnAccount`, `AssetNotAllowed`, `OverProfit`, and those of the asset when it is frozen or
		/// the receiver cannot receive it.
		#[pallet::call_index(11)]
		#[pallet::weight(T::WeightInfo::withdraw_profit())]
		pub fn withdraw_profit(
			origin: OriginFor<T>,
			reserve: ReserveId,
			asset: T::AssetId,
			amount: Balance,
			to: AccountIdLookupOf<T>,
		) -> DispatchResult {
			T::ManageOrigin::ensure_origin(origin)?;
			Self::do_withdraw_profit(reserve, asset, amount, T::Lookup::lookup(to)?)
		}

		/// States what there is outside the chain. Replaces the latest statement.
		///
		/// Signed by the attestor of the reserve.
		///
		/// Emits `Attested`. Errors: `ReserveNotFound`, `NotAttestor`, `AheadOfTime`,
		/// `AlreadyExpired`, `TooFarAhead`, `OlderThanLatest`.
		#[pallet::call_index(12)]
		#[pallet::weight(T::WeightInfo::attest())]
		pub fn attest(
			origin: OriginFor<T>,
			reserve: ReserveId,
			statement: Statement,
		) -> DispatchResult {
			let attestor = ensure_signed(origin)?;
			Self::do_attest(attestor, reserve, statement)
		}

		/// Announces the end of a reserve, which cannot be taken back.
		///
		/// By `ManageOrigin`. Holders can redeem from `from` until `until`, and for `Grace` longer.
		///
		/// Emits `SunsetBegun`. Errors: `ReserveNotFound`, `SunsetBegun`, `EmissionOpen`,
		/// `StillPlaced`, `NoticeTooShort`, `WindowTooShort`, `TooFarAhead`.
		#[pallet::call_index(13)]
		#[pallet::weight(T::WeightInfo::begin_sunset())]
		pub fn begin_sunset(
			origin: OriginFor<T>,
			reserve: ReserveId,
			from: Moment,
			until: Moment,
		) -> DispatchResult {
			T::ManageOrigin::ensure_origin(origin)?;
			Self::do_begin_sunset(reserve, from, until)
		}

		/// Burns some of the token and pays that part of every asset of the reserve.
		///
		/// Signed by any holder, of its free balance. `claims` says for each asset, in the order of
		/// the reserve, the least that the caller wants to be paid, or that it forfeits its part.
		///
		/// Emits `Redeemed`, and `Folded` for each asset of which something merely lay on the
		/// account. Errors: `ReserveNotFound`, `NoSunset`, `TooEarly`, `TooLate`, `NotEligible`,
		/// `SupplyGrew`, `ClaimsDiffer`, `ZeroAmount`, `RestTooSmall`, `PayoutTooSmall`,
		/// `NothingToPay`, `PayoutFailed`, and those of the token when the caller does not have the
		/// amount free.
		#[pallet::call_index(14)]
		#[pallet::weight(T::WeightInfo::redeem())]
		pub fn redeem(
			origin: OriginFor<T>,
			reserve: ReserveId,
			amount: Balance,
			claims: Claims,
		) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_redeem(who, reserve, amount, &claims)
		}

		/// Moves what remains of a reserve to `Remainder`, and removes the reserve when all is moved.
		///
		/// Signed by anybody, from `Grace` after the announced end on. An asset that cannot be moved
		/// now stays, and does not keep the others.
		///
		/// Emits `Cleared` for each asset, and `Finished` with the last. Errors: `ReserveNotFound`,
		/// `NoSunset`, `NotOver`, and those of an asset when nothing at all could be moved.
		#[pallet::call_index(15)]
		#[pallet::weight(T::WeightInfo::finish())]
		pub fn finish(origin: OriginFor<T>, reserve: ReserveId) -> DispatchResult {
			ensure_signed(origin)?;
			Self::do_finish(reserve)
		}
	}

	#[pallet::view_functions]
	impl<T: Config> Pallet<T> {
		/// The number of the reserve behind a token, or nothing.
		pub fn reserve_of(token: T::AssetId) -> Option<ReserveId> {
			Backing::<T>::get(token)
		}

		/// A reserve as it stands now, or nothing.
		pub fn reserve_status(reserve: ReserveId) -> Option<ReserveStatusOf<T>> {
			Self::status(reserve)
		}

		/// What so much of the token would be redeemed for now by `who`, whether or not it can be
		/// redeemed yet. Nothing if there is no such reserve.
		pub fn payouts(
			reserve: ReserveId,
			who: T::AccountId,
			amount: Balance,
		) -> Vec<Payout<T::AssetId>> {
			Self::expected_payouts(reserve, &who, amount)
		}

		/// The latest statement of what there is outside the chain, or nothing.
		pub fn attestation_of(reserve: ReserveId) -> Option<AttestationOf<T>> {
			Attestations::<T>::get(reserve)
		}
	}
}
