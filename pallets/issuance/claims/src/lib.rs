//! # Claims
//!
//! Holders of an earlier ERC-20 token claim their balance, one for one, in the native coin.
//!
//! The genesis lists who held how much. A holder has no coin here yet and so cannot pay a fee:
//! instead of signing a transaction, it signs a short text with the key of its Ethereum address, as
//! every wallet does on `personal_sign`. The text names this chain and the account to be paid.
//! Whoever has the signature can submit it, in a transaction that costs nothing, and nobody can
//! redirect it.
//!
//! ## Rules
//!
//! - **The money is there from the start**, on the pot, an account without a key: what the genesis
//!   put there is the sum of all claims, to the unit. Nothing is minted.
//! - **Each address once.** A claim pays all of it and removes the entry.
//! - **For this chain, this account and this purpose only.** The text contains the hash of the
//!   genesis, so that a signature means nothing on another network.
//! - **One signature, one form.** Of the two forms that every signature has, only the usual one is
//!   accepted.
//! - **Until it expires.** From then on whatever is on the pot, donations included, goes to
//!   `Beneficiary` when anybody asks for it, all at once; entries in storage are removed by and by.
//!
//! ## What it costs the chain
//!
//! Nobody pays for a claim, so it must not be possible to have the chain work for nothing. A
//! transaction is valid only if its claim would be paid now: the pool and every block ask the same
//! question as the call itself. Hence each that reaches a block removes an entry of the genesis, and
//! there are only so many. Of one address, one transaction waits at a time: all have the same tag
//! and the same priority, so none replaces another. While the call is paused, all are refused;
//! otherwise they could fail in every block, for free.
//!
//! ## What this pallet deliberately does not do
//!
//! It has no hooks and no administrator, and what the genesis says cannot be changed. Addresses of
//! contracts have no key and cannot claim.
#![cfg_attr(not(feature = "std"), no_std)]

extern crate alloc;

#[cfg(feature = "runtime-benchmarks")]
mod benchmarking;
mod ethereum;
mod impls;
#[cfg(test)]
mod mock;
pub mod runtime_api;
#[cfg(test)]
mod tests;
#[cfg(any(feature = "std", feature = "try-runtime"))]
mod try_state;
mod types;
pub mod weights;

pub use types::{Balance, EcdsaSignature, EthereumAddress, Refusal};
pub use weights::WeightInfo;

pub use pallet::*;

/// How the text that claimants sign begins: what it is for.
pub const TITLE: &str = "Hanse token claim";

/// How eagerly blocks take claims: before transactions without a tip, whose priority is how many of
/// them fit into a block, and after those with a tip worth the name. Claimants cannot outbid
/// anybody, but there are only so many of them.
pub const PRIORITY: sp_runtime::transaction_validity::TransactionPriority = 1 << 20;

#[frame_support::pallet]
pub mod pallet {
	use super::*;
	use alloc::{string::String, vec::Vec};
	use frame_support::{
		pallet_prelude::*,
		traits::{fungible, StorageVersion, Time},
		PalletId,
	};
	use frame_system::pallet_prelude::*;
	use hanse_curve::Moment;

	/// The version of what this code stores.
	const STORAGE_VERSION: StorageVersion = StorageVersion::new(1);

	/// An amount of the coin of chain `T`: always a [`Balance`].
	pub type BalanceOf<T> = <<T as Config>::Currency as fungible::Inspect<
		<T as frame_system::Config>::AccountId,
	>>::Balance;

	#[pallet::config]
	pub trait Config: frame_system::Config<RuntimeCall: From<Call<Self>>> {
		/// The native coin.
		type Currency: fungible::Mutate<Self::AccountId, Balance = Balance>;

		/// The clock.
		type Time: Time<Moment = Moment>;

		/// The root of the account that holds what is not claimed yet.
		#[pallet::constant]
		type PalletId: Get<PalletId>;

		/// The account that receives what nobody has claimed.
		#[pallet::constant]
		type Beneficiary: Get<Self::AccountId>;

		/// The most entries that one call of `expire` removes.
		#[pallet::constant]
		type MaxCleared: Get<u32>;

		/// What each call costs.
		type WeightInfo: WeightInfo;
	}

	#[pallet::pallet]
	#[pallet::storage_version(STORAGE_VERSION)]
	pub struct Pallet<T>(_);

	/// How much each address can claim. Written by the genesis, and entries are only ever removed.
	// Hasher: addresses are chosen by users.
	#[pallet::storage]
	pub type Claims<T: Config> = StorageMap<_, Blake2_128Concat, EthereumAddress, Balance>;

	/// What has neither been claimed nor returned. Nothing as soon as something has been returned.
	#[pallet::storage]
	pub type Unclaimed<T: Config> = StorageValue<_, Balance, ValueQuery>;

	/// The first moment at which nothing can be claimed any more.
	#[pallet::storage]
	pub type Expires<T: Config> = StorageValue<_, Moment, ValueQuery>;

	/// Who held how much of the earlier token.
	///
	/// By default nobody, and the pallet does nothing.
	#[pallet::genesis_config]
	#[derive(frame_support::DefaultNoBound)]
	pub struct GenesisConfig<T: Config> {
		/// Addresses, and what each can claim. Their sum has to be on the pot.
		pub claims: Vec<(EthereumAddress, BalanceOf<T>)>,
		/// When what is left goes to `Beneficiary`, in milliseconds since 1970.
		pub expires: Moment,
	}

	#[pallet::genesis_build]
	impl<T: Config> BuildGenesisConfig for GenesisConfig<T> {
		fn build(&self) {
			self.store();
		}
	}

	#[pallet::event]
	#[pallet::generate_deposit(pub(super) fn deposit_event)]
	pub enum Event<T: Config> {
		/// A holder of the earlier token was paid.
		Claimed {
			/// The address that held it.
			source: EthereumAddress,
			/// The account that its holder named.
			dest: T::AccountId,
			/// How much was paid.
			amount: Balance,
		},
		/// What nobody claimed, or was donated, went to `Beneficiary`.
		Returned {
			/// Who received it.
			beneficiary: T::AccountId,
			/// How much.
			amount: Balance,
		},
		/// Expired entries were removed from storage.
		Cleared {
			/// How many.
			removed: u32,
		},
	}

	#[pallet::error]
	pub enum Error<T> {
		/// The time to claim is over.
		Expired,
		/// This is no signature, of whatever text. Its last byte has to be 0, 1, 27 or 28.
		MalformedSignature,
		/// This is the unusual one of the two forms of a signature, with a large `s`. Wallets make
		/// the other one.
		MalleableSignature,
		/// The address that made this signature has nothing to claim. Either it has claimed
		/// already, or never could, or it signed another text: for another chain, another account.
		ClaimNotFound,
		/// The account cannot receive the amount. Name another one, or one that exists.
		CannotReceive,
		/// The pot holds less than that. Never so unless something else takes from it.
		PotInsufficient,
		/// The time to claim is not over.
		NotExpired,
		/// There is nothing to return, and nothing to remove within the limit.
		NothingToExpire,
	}

	impl<T> From<Refusal> for Error<T> {
		fn from(refusal: Refusal) -> Self {
			match refusal {
				Refusal::Expired => Self::Expired,
				Refusal::MalformedSignature => Self::MalformedSignature,
				Refusal::MalleableSignature => Self::MalleableSignature,
				Refusal::ClaimNotFound => Self::ClaimNotFound,
				Refusal::CannotReceive => Self::CannotReceive,
				Refusal::PotInsufficient => Self::PotInsufficient,
			}
		}
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
		/// Pays a holder of the earlier token.
		///
		/// A transaction without a signature of this chain, and without a fee. `signature` is that
		/// of `text_to_sign(dest)` by the key of the address that held the token, as a wallet
		/// returns it on `personal_sign`: 65 bytes, `r`, `s` and `v`.
		///
		/// Emits `Claimed`. Errors: `Expired`, `MalformedSignature`, `MalleableSignature`,
		/// `ClaimNotFound`, `CannotReceive`, `PotInsufficient`. A node refuses the transaction for
		/// the same reasons, see [`Refusal`].
		#[pallet::call_index(0)]
		#[pallet::weight(T::WeightInfo::claim())]
		pub fn claim(
			origin: OriginFor<T>,
			dest: T::AccountId,
			signature: EcdsaSignature,
		) -> DispatchResult {
			ensure_none(origin)?;
			Self::do_claim(dest, &signature)
		}

		/// Returns what was not claimed in time, and removes up to `limit` entries.
		///
		/// Signed by anybody. All that is on the pot goes to `Beneficiary` at once, whether entries
		/// are left or not, and so does whatever is donated later. One call removes at most
		/// `MaxCleared` entries, and the weight of those that it does not find is not charged.
		///
		/// Emits `Returned` and `Cleared`, each if there was something. Errors: `NotExpired`,
		/// `NothingToExpire`, and those of the coin when `Beneficiary` cannot receive it.
		#[pallet::call_index(1)]
		#[pallet::weight(T::WeightInfo::expire((*limit).min(T::MaxCleared::get())))]
		pub fn expire(origin: OriginFor<T>, limit: u32) -> DispatchResultWithPostInfo {
			ensure_signed(origin)?;
			let removed = Self::do_expire(limit)?;
			Ok(Some(T::WeightInfo::expire(removed)).into())
		}
	}

	// What replaces it, `#[pallet::authorize]`, needs a transaction extension beyond the standard
	// set, and wallets have to know every extension.
	#[allow(deprecated)]
	#[pallet::validate_unsigned]
	impl<T: Config> ValidateUnsigned for Pallet<T> {
		type Call = Call<T>;

		fn validate_unsigned(_: TransactionSource, call: &Self::Call) -> TransactionValidity {
			Self::validity(call)
		}
	}

	#[pallet::view_functions]
	impl<T: Config> Pallet<T> {
		/// How much an address can claim now. Nothing if it has claimed, never could, or is late.
		pub fn claim_of(address: EthereumAddress) -> Option<Balance> {
			Self::claimable(&address)
		}

		/// What the holder of an address signs to have `dest` paid. Nothing before the first block:
		/// until then the chain does not know its own hash.
		pub fn text_to_sign(dest: T::AccountId) -> Option<String> {
			Self::known_text(&dest)
		}

		/// How much is neither claimed nor returned, and from when on nothing can be claimed.
		pub fn unclaimed() -> (Balance, Moment) {
			(Unclaimed::<T>::get(), Expires::<T>::get())
		}
	}
}
