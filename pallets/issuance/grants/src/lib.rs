//! # Grants
//!
//! Who receives which amount of which asset, and when.
//!
//! A grant is an amount, an asset and a schedule. What it has not released stays on hold on the
//! beneficiary's own account: it is theirs and counts as theirs, but nobody can transfer it, and it
//! cannot be sold by selling the claim to it, because a grant has no owner to change. What is due
//! moves out of the hold when anybody asks for it, in constant time, by the clock and not by the
//! number of blocks.
//!
//! ## Rules
//!
//! - **Nobody is given anything without agreeing.** An offer is kept under its own number and its
//!   money stays on hold with the granter, so strangers cannot fill each other's accounts. The
//!   beneficiary accepts the terms that it names, never just a number. Until then either side ends
//!   the offer at no cost.
//! - **The granter's deposit pays for the entry in storage**, from the offer to the last claim. It
//!   comes back once, when the entry goes. Anybody may claim for a beneficiary, so a granter is not
//!   at the mercy of one that forgets.
//! - **Revocable only if the terms say so**, and only what is not due yet. It goes back to the
//!   granter and to nobody else.
//! - **Exact to the unit.** A claim pays `vested(now) - claimed`; the claims add up to the amount.
//! - **One way for all money.** The native asset and every other move through the same trait.
//! - Grants of the chain itself (`GrantOrigin`, other pallets through [`Granting`], the genesis)
//!   come from a pot and need no acceptance. Some places of each account are reserved for them.
//!
//! ## What the issuer of an asset can still do
//!
//! Funds on hold cannot be burned, seized or destroyed by the team of an asset, and an asset with
//! live grants cannot be destroyed. But the team can freeze the asset or block an account, and then
//! claims, revocations and withdrawals wait until it lets go. An issuer that mints until the supply
//! no longer fits a balance blocks them as well, until it burns. None of this changes who owns
//! what: a call that cannot move the money changes nothing.
//!
//! ## What this pallet deliberately does not do
//!
//! It sells nothing, mints nothing, walks over no list of users and has no hooks. A beneficiary
//! cannot be replaced.
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
pub use traits::Granting;
pub use types::{Balance, GenesisGrant, Grant, GrantId, GrantStatus, Offer, StorageDeposit, Terms};
pub use weights::WeightInfo;

pub use pallet::*;

#[frame_support::pallet]
pub mod pallet {
	use super::*;
	use alloc::vec::Vec;
	use frame_support::{
		pallet_prelude::*,
		traits::{
			fungibles,
			tokens::Preservation::{Expendable, Preserve},
			ContainsPair, StorageVersion, Time,
		},
	};
	use frame_system::pallet_prelude::*;
	use hanse_curve::{Moment, Release, ReleaseError};
	use sp_runtime::traits::StaticLookup;

	/// The version of what this code stores.
	const STORAGE_VERSION: StorageVersion = StorageVersion::new(1);

	/// How a transaction on chain `T` names an account.
	type AccountIdLookupOf<T> = <<T as frame_system::Config>::Lookup as StaticLookup>::Source;

	/// The terms of an offer or grant on chain `T`.
	pub type TermsOf<T> = Terms<<T as frame_system::Config>::AccountId, <T as Config>::AssetId>;
	/// An offer on chain `T`.
	pub type OfferOf<T> = Offer<<T as frame_system::Config>::AccountId, <T as Config>::AssetId>;
	/// A grant on chain `T`.
	pub type GrantOf<T> = Grant<<T as frame_system::Config>::AccountId, <T as Config>::AssetId>;
	/// A grant as a wallet shows it, on chain `T`.
	pub type GrantStatusOf<T> =
		GrantStatus<<T as frame_system::Config>::AccountId, <T as Config>::AssetId>;

	#[pallet::config]
	pub trait Config: frame_system::Config {
		/// What names an asset, the native one included.
		type AssetId: Parameter + Member + MaybeSerializeDeserialize + MaxEncodedLen + Ord;

		/// Why money is on hold, as the asset pallets store it.
		type RuntimeHoldReason: From<HoldReason>;

		/// All assets that can be granted, the native one included. A union of the balances pallet
		/// and the assets holder.
		type Assets: fungibles::MutateHold<
			Self::AccountId,
			AssetId = Self::AssetId,
			Balance = Balance,
			Reason = Self::RuntimeHoldReason,
		>;

		/// Whether an account exists in an asset.
		///
		/// A hold does not make an account. On one that does not exist it could only be released in
		/// amounts above the minimum of the asset, and its last part perhaps never. For the native
		/// asset the account needs a provider, for others an entry in the assets pallet.
		type Accounts: ContainsPair<Self::AssetId, Self::AccountId>;

		/// The asset that deposits are made in.
		type NativeAsset: Get<Self::AssetId>;

		/// The clock.
		type Time: Time<Moment = Moment>;

		/// Who may grant from the pot, and revoke what was granted from it.
		type GrantOrigin: EnsureOrigin<Self::RuntimeOrigin>;

		/// The account that `GrantOrigin` grants from and that revoked grants of the genesis go to.
		#[pallet::constant]
		type Pot: Get<Self::AccountId>;

		/// The deposit for an offer, and for the grant that it becomes. At least the native asset's
		/// minimum, so that returning it can never fail.
		#[pallet::constant]
		type Deposit: Get<Balance>;

		/// The most grants an account can have. Increasing it is safe; an account above a decreased
		/// bound keeps its grants and receives no more.
		#[pallet::constant]
		type MaxGrants: Get<u32>;

		/// How many of those an account cannot fill by accepting offers, so that what it buys from
		/// the chain or is granted by it always finds a place.
		#[pallet::constant]
		type ReservedGrants: Get<u32>;

		/// The most that a grant of the genesis can pay in advance, or the minimum balance of its
		/// asset where that is more. It must not fall while such a grant is young.
		#[pallet::constant]
		type MaxAdvance: Get<Balance>;

		/// How far in the future a schedule may end, in milliseconds. A schedule written in
		/// microseconds ends far beyond any sensible bound and is refused.
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
		/// Offered and not accepted, or granted and not released.
		#[codec(index = 0)]
		Unreleased,
		/// Left for an entry in storage.
		#[codec(index = 1)]
		Deposit,
	}

	/// The number of the next offer or grant.
	#[pallet::storage]
	pub type NextGrantId<T: Config> = StorageValue<_, GrantId, ValueQuery>;

	/// Offers that wait for their beneficiary. Each is paid for by its granter's deposit.
	// Hasher: the keys are counted, nobody chooses them.
	#[pallet::storage]
	pub type Offers<T: Config> = StorageMap<_, Twox64Concat, GrantId, OfferOf<T>>;

	/// Grants by beneficiary, of which each has at most `MaxGrants`. An accepted one is paid for by
	/// its granter's deposit; the chain answers for the others.
	// Hasher: accounts are chosen by users, the second keys are counted.
	#[pallet::storage]
	pub type Grants<T: Config> =
		StorageDoubleMap<_, Blake2_128Concat, T::AccountId, Twox64Concat, GrantId, GrantOf<T>>;

	/// How many grants an account has. There is an entry for as long as there is a grant.
	// Hasher: accounts are chosen by users.
	#[pallet::storage]
	pub type GrantCount<T: Config> = StorageMap<_, Blake2_128Concat, T::AccountId, u32, ValueQuery>;

	/// How much of each asset is on hold as offered or unreleased, on all accounts together. There
	/// is an entry for as long as there is something, so the offers and grants bound their number.
	// Hasher: assets are chosen by users.
	#[pallet::storage]
	pub type Unreleased<T: Config> =
		StorageMap<_, Blake2_128Concat, T::AssetId, Balance, ValueQuery>;

	/// The grants that exist from the first block.
	#[pallet::genesis_config]
	#[derive(frame_support::DefaultNoBound)]
	pub struct GenesisConfig<T: Config> {
		/// Each is put on hold on its beneficiary's own account, in this order.
		///
		/// An account that was funded with nothing but its grant keeps the asset's minimum free,
		/// or it would not exist: an advance on the first claim.
		pub grants: Vec<GenesisGrant<T::AccountId, T::AssetId>>,
	}

	#[pallet::genesis_build]
	impl<T: Config> BuildGenesisConfig for GenesisConfig<T> {
		fn build(&self) {
			for (index, entry) in self.grants.iter().enumerate() {
				if let Err(error) = Pallet::<T>::do_genesis_grant(entry) {
					panic!(
						"grants: genesis entry {index}, {} of {:?} for {:?}: {error:?}",
						entry.amount, entry.asset, entry.beneficiary,
					);
				}
			}
		}
	}

	#[pallet::event]
	#[pallet::generate_deposit(pub(super) fn deposit_event)]
	pub enum Event<T: Config> {
		/// An amount and a deposit were put on hold with the granter until the offer is answered.
		Offered {
			/// The number of the offer.
			id: GrantId,
			/// Who may accept it.
			beneficiary: T::AccountId,
			/// What is offered.
			terms: TermsOf<T>,
		},
		/// A granter took an offer back. The amount and the deposit are free again.
		Withdrawn {
			/// The number the offer had.
			id: GrantId,
			/// Who got the money back.
			granter: T::AccountId,
		},
		/// A beneficiary refused an offer. The granter's amount and deposit are free again.
		Declined {
			/// The number the offer had.
			id: GrantId,
			/// Who refused.
			beneficiary: T::AccountId,
			/// Who got the money back.
			granter: T::AccountId,
		},
		/// A beneficiary accepted an offer. The amount moved to its account, on hold.
		Accepted {
			/// The number of the offer, now of the grant.
			id: GrantId,
			/// Who accepted.
			beneficiary: T::AccountId,
		},
		/// The chain granted an amount. It moved to the beneficiary's account, on hold.
		Granted {
			/// The number of the grant.
			id: GrantId,
			/// Who receives it.
			beneficiary: T::AccountId,
			/// What was granted.
			terms: TermsOf<T>,
		},
		/// What was due of a grant is free now.
		Claimed {
			/// The number of the grant.
			id: GrantId,
			/// Who can spend the amount.
			beneficiary: T::AccountId,
			/// How much was released.
			amount: Balance,
		},
		/// What was not due of a grant went back to the granter.
		Revoked {
			/// The number of the grant.
			id: GrantId,
			/// Who keeps what was due, claimed or not.
			beneficiary: T::AccountId,
			/// Who received the rest.
			granter: T::AccountId,
			/// How much went back.
			returned: Balance,
		},
		/// Nothing is left of a grant; its deposit is free again.
		Closed {
			/// The number the grant had.
			id: GrantId,
			/// Who had it.
			beneficiary: T::AccountId,
		},
	}

	#[pallet::error]
	pub enum Error<T> {
		/// There is no offer of that number: it was answered, withdrawn or never made.
		OfferNotFound,
		/// The account has no grant of that number: it is all paid or revoked, or never was.
		GrantNotFound,
		/// Only the granter can do this.
		NotGranter,
		/// Only the beneficiary can do this.
		NotBeneficiary,
		/// The offer has other terms than those named. Read it again.
		TermsDiffer,
		/// Nothing more is due yet.
		NothingToClaim,
		/// The terms do not allow to revoke this grant.
		NotRevocable,
		/// Everything is due already.
		NothingToRevoke,
		/// The asset does not exist.
		UnknownAsset,
		/// The amount is below the asset's minimum balance.
		AmountTooSmall,
		/// The asset's supply and this amount together exceed what a balance can count, and the
		/// asset pallet could never release the amount.
		SupplyTooLarge,
		/// The beneficiary has as many grants as it can have. Claim one to its end.
		TooManyGrants,
		/// The beneficiary has no account in this asset. Open one first.
		NoAccount,
		/// The account does not have the granted amount in the genesis.
		Underfunded,
		/// The genesis would pay more of a grant in advance than it may, or all of it.
		AdvanceTooLarge,
		/// The schedule has ended already. To give at once, say so.
		AlreadyEnded,
		/// The schedule ends beyond `MaxHorizon`. Moments are in milliseconds.
		EndsTooLate,
		/// The schedule ends before it starts.
		EndBeforeStart,
		/// The schedule has no length.
		ZeroLength,
		/// The epochs of the curve have no length.
		ZeroEpoch,
		/// There are no tranches.
		ZeroTranches,
		/// There is no time between the tranches.
		ZeroStep,
		/// The schedule ends beyond what a clock can count.
		MomentOverflow,
		/// The curve has more epochs than it can have.
		TooManyEpochs,
	}

	impl<T> From<ReleaseError> for Error<T> {
		fn from(error: ReleaseError) -> Self {
			match error {
				// The second comes from shortening a curve, never from a check.
				ReleaseError::EndBeforeStart | ReleaseError::StartTooEarly => Self::EndBeforeStart,
				ReleaseError::ZeroLength => Self::ZeroLength,
				ReleaseError::ZeroEpoch => Self::ZeroEpoch,
				ReleaseError::ZeroTranches => Self::ZeroTranches,
				ReleaseError::ZeroStep => Self::ZeroStep,
				ReleaseError::MomentOverflow => Self::MomentOverflow,
				ReleaseError::TooManyEpochs => Self::TooManyEpochs,
			}
		}
	}

	#[pallet::hooks]
	impl<T: Config> Hooks<BlockNumberFor<T>> for Pallet<T> {
		fn integrity_test() {
			assert!(
				T::Deposit::get()
					>= <T::Assets as fungibles::Inspect<_>>::minimum_balance(T::NativeAsset::get()),
				"a deposit below the existential deposit could not always be returned",
			);
			assert!(
				T::ReservedGrants::get() < T::MaxGrants::get(),
				"no place would be left for offers",
			);
			assert!(T::MaxHorizon::get() > 0, "every schedule would end too late");
		}

		#[cfg(feature = "try-runtime")]
		fn try_state(_: BlockNumberFor<T>) -> Result<(), sp_runtime::TryRuntimeError> {
			Self::do_try_state()
		}
	}

	#[pallet::call]
	impl<T: Config> Pallet<T> {
		/// Offers an amount to somebody, to be released by a schedule once they accept.
		///
		/// Signed by the granter. Holds the amount and `Deposit` on its account. The offer stands
		/// until it is accepted, declined or withdrawn; nobody but the beneficiary can accept it.
		/// The schedule counts from its own dates, not from the acceptance.
		///
		/// Emits `Offered`. Errors: `UnknownAsset`, `AmountTooSmall`, `SupplyTooLarge`,
		/// `EndsTooLate`, `AlreadyEnded`, those of the schedule, and those of the asset when the
		/// granter cannot hold the amount or the deposit.
		#[pallet::call_index(0)]
		#[pallet::weight(T::WeightInfo::offer())]
		pub fn offer(
			origin: OriginFor<T>,
			beneficiary: AccountIdLookupOf<T>,
			asset: T::AssetId,
			amount: Balance,
			release: Release,
			revocable: bool,
		) -> DispatchResult {
			let granter = ensure_signed(origin)?;
			let beneficiary = T::Lookup::lookup(beneficiary)?;
			Self::do_offer(beneficiary, Terms { granter, asset, amount, release, revocable })
		}

		/// Takes an offer back.
		///
		/// Signed by the granter, whose amount and deposit become free again.
		///
		/// Emits `Withdrawn`. Errors: `OfferNotFound`, `NotGranter`, and those of the asset when
		/// it is frozen.
		#[pallet::call_index(1)]
		#[pallet::weight(T::WeightInfo::withdraw())]
		pub fn withdraw(origin: OriginFor<T>, id: GrantId) -> DispatchResult {
			let granter = ensure_signed(origin)?;
			Self::do_withdraw(granter, id)
		}

		/// Refuses an offer.
		///
		/// Signed by the beneficiary. The granter's amount and deposit become free again.
		///
		/// Emits `Declined`. Errors: `OfferNotFound`, `NotBeneficiary`, and those of the asset when
		/// it is frozen.
		#[pallet::call_index(2)]
		#[pallet::weight(T::WeightInfo::decline())]
		pub fn decline(origin: OriginFor<T>, id: GrantId) -> DispatchResult {
			let beneficiary = ensure_signed(origin)?;
			Self::do_decline(beneficiary, id)
		}

		/// Accepts an offer on exactly these terms.
		///
		/// Signed by the beneficiary, which needs an account in the asset. The amount moves from
		/// the granter's hold to the beneficiary's; the deposit stays with the granter.
		///
		/// Emits `Accepted`. Errors: `OfferNotFound`, `NotBeneficiary`, `TermsDiffer`, `NoAccount`,
		/// `TooManyGrants`, and those of the asset when the granter's money is frozen or the
		/// beneficiary's account blocked.
		#[pallet::call_index(3)]
		#[pallet::weight(T::WeightInfo::accept())]
		pub fn accept(origin: OriginFor<T>, id: GrantId, terms: TermsOf<T>) -> DispatchResult {
			let beneficiary = ensure_signed(origin)?;
			Self::do_accept(beneficiary, id, &terms)
		}

		/// Releases what is due of a grant to its beneficiary.
		///
		/// Signed by anybody: the money can go nowhere else. The last claim removes the grant and
		/// returns its deposit.
		///
		/// Emits `Claimed`, and `Closed` with the last claim. Errors: `GrantNotFound`,
		/// `NothingToClaim`, and those of the asset when it is frozen or the account blocked.
		#[pallet::call_index(4)]
		#[pallet::weight(T::WeightInfo::claim())]
		pub fn claim(
			origin: OriginFor<T>,
			beneficiary: AccountIdLookupOf<T>,
			id: GrantId,
		) -> DispatchResult {
			ensure_signed(origin)?;
			Self::do_claim(T::Lookup::lookup(beneficiary)?, id)
		}

		/// Takes back what is not due of a revocable grant.
		///
		/// Signed by the granter, or `GrantOrigin` for grants from the pot. What is due stays the
		/// beneficiary's, who claims it as before; the rest becomes free balance of the granter,
		/// whatever freezes the beneficiary put on its account.
		///
		/// Emits `Revoked`, and `Closed` when everything due was claimed already. Errors:
		/// `GrantNotFound`, `NotGranter`, `NotRevocable`, `NothingToRevoke`, and those of the asset
		/// when it is frozen or the granter cannot receive it.
		#[pallet::call_index(5)]
		#[pallet::weight(T::WeightInfo::revoke())]
		pub fn revoke(
			origin: OriginFor<T>,
			beneficiary: AccountIdLookupOf<T>,
			id: GrantId,
		) -> DispatchResult {
			let granter = match T::GrantOrigin::try_origin(origin) {
				Ok(_) => T::Pot::get(),
				Err(origin) => ensure_signed(origin)?,
			};
			Self::do_revoke(granter, T::Lookup::lookup(beneficiary)?, id).map(|_| ())
		}

		/// Grants an amount from the pot, without waiting for the beneficiary.
		///
		/// By `GrantOrigin`. The amount moves from the pot to the beneficiary's account, on hold;
		/// there is no deposit. The pot keeps its minimum.
		///
		/// Emits `Granted`. Errors: those of `offer`, `NoAccount`, `TooManyGrants`, and those of
		/// the asset when the pot does not have the amount.
		#[pallet::call_index(6)]
		#[pallet::weight(T::WeightInfo::grant())]
		pub fn grant(
			origin: OriginFor<T>,
			beneficiary: AccountIdLookupOf<T>,
			asset: T::AssetId,
			amount: Balance,
			release: Release,
			revocable: bool,
		) -> DispatchResult {
			T::GrantOrigin::ensure_origin(origin)?;
			let beneficiary = T::Lookup::lookup(beneficiary)?;
			let terms = Terms { granter: T::Pot::get(), asset, amount, release, revocable };
			Self::ensure_ahead(&terms.release)?;
			Self::do_grant(beneficiary, terms, None, Preserve).map(|_| ())
		}
	}

	#[pallet::view_functions]
	impl<T: Config> Pallet<T> {
		/// The grants of an account, with what is vested and claimable now and what comes next.
		pub fn grants_of(beneficiary: T::AccountId) -> Vec<GrantStatusOf<T>> {
			Self::statuses(&beneficiary)
		}

		/// One grant of an account, with what is vested and claimable now and what comes next.
		pub fn grant_status(beneficiary: T::AccountId, id: GrantId) -> Option<GrantStatusOf<T>> {
			Self::status(&beneficiary, id)
		}

		/// How much of an asset is offered or granted and not released, and so cannot circulate.
		pub fn unreleased(asset: T::AssetId) -> Balance {
			Unreleased::<T>::get(asset)
		}

		/// An offer that nobody has answered yet.
		pub fn offer_of(id: GrantId) -> Option<OfferOf<T>> {
			Offers::<T>::get(id)
		}
	}

	impl<T: Config> Granting<T::AccountId, T::AssetId> for Pallet<T> {
		fn can_grant(beneficiary: &T::AccountId, terms: &TermsOf<T>) -> DispatchResult {
			Self::ensure_grantable(beneficiary, terms)
		}

		fn grant(
			beneficiary: &T::AccountId,
			terms: TermsOf<T>,
			depositor: Option<&T::AccountId>,
		) -> Result<GrantId, DispatchError> {
			// Not every caller is inside a call, which would undo a failure by itself.
			frame_support::storage::with_storage_layer(|| {
				// A source that gives everything may go. Asked to go while it keeps a rest below
				// its minimum, the asset pallets would burn the rest or add it to the amount.
				let all = <T::Assets as fungibles::Inspect<_>>::balance(
					terms.asset.clone(),
					&terms.granter,
				) == terms.amount;
				let preservation = if all { Expendable } else { Preserve };
				Self::do_grant(beneficiary.clone(), terms, depositor, preservation)
			})
		}

		fn revoke(
			granter: &T::AccountId,
			beneficiary: &T::AccountId,
			id: GrantId,
		) -> Result<Balance, DispatchError> {
			frame_support::storage::with_storage_layer(|| {
				Self::do_revoke(granter.clone(), beneficiary.clone(), id)
			})
		}
	}
}
