//! # Markets
//!
//! Merchants' markets: where a merchant's token gets its first price, who stands behind it, and what
//! becomes of it when that is not enough.
//!
//! A merchant opens a market for its token against an allowed quote. It puts in a *reserve* first,
//! with a *floor price*, some quote for ever (the *black hole*), and its token. Then anybody
//! subscribes quote at one price; what they put in is their *principal*, in a *seed pool* that they
//! can leave at any time with at least the floor share of it. When the seed pool is worth its
//! principal again it *graduates* into an open pool. When the price stays too low, the market is
//! *locked*, three classes vote, and it is reopened or paid out.
//!
//! ```text
//! open ─▶ Draft ─▶ Subscribing ─▶ Seed ─▶ Graduated ◀─▶ Locked
//!           │           │          │ └────────────────▶  │ └─▶ reopened as what it was
//!           └───────────┴──────────┴──────▶ Liquidating ◀┘
//!                                               └─▶ Closed
//! ```
//!
//! ## Rules
//!
//! - **The floor is a theorem.** No trade and no draw takes the quote of a seed pool below the floor
//!   share of the remaining principal, and nothing refuses to let somebody leave: see
//!   [`hanse_market::Seed`] for the proof. Nor does leaving bring more than what was put in and its
//!   part of the fees: tokens only in place of quote that is missing. Principal belongs to whoever
//!   subscribed it and cannot be transferred, so that nobody whose quote is frozen leaves through
//!   somebody else.
//! - **The merchant draws its share and no more.** At most the share that its terms say of all that
//!   others subscribed and did not take back before it began, by selling its own token into the pool.
//!   It does not trade there otherwise. Tokens that came out of the seed pool are kept by the vault
//!   until it has graduated; only those can be sold into it. So a merchant cannot sell what it kept
//!   under another name.
//! - **The trigger is an average.** A market is locked when the average price was too low so often
//!   in a row, so long after each other that every average is of other trades; never by what a price
//!   is at the moment. Who raises the alarm leaves a bond, which is lost when one average is not low.
//! - **Only what was there before votes.** At the lock, tokens, shares and reserve receipts count that
//!   their owner had had on hold here, or in the seed pool, for [`Config::VoteAge`]. Nothing can join
//!   after that, so that nothing has to be copied at the moment of the lock, and nothing that was
//!   borrowed for a moment counts. A class weighs what it is worth, and none more than half.
//! - **Nothing is stuck.** Without a quorum a locked market is liquidated after
//!   [`Config::VoteDeadline`], a seed pool that does not graduate at the end of its term, and what
//!   nobody fetches goes to the treasury after [`Config::ClaimWindow`]. Everybody fetches its own.
//! - **A waterfall without a queue.** Liquidity providers take their part of the quote, holders the
//!   floor price or their part of the fund, then those who gave to the reserve, then the merchant.
//!   What each gets is fixed when the liquidation begins, whoever comes first. No token gets a claim
//!   after that: what the merchant has, and its stock, come back to it in the end.
//! - **Markets are apart.** Each has a vault of its own, and no call reads or writes the books of
//!   another one.
//!
//! ## Fees
//!
//! Trades in a seed pool pay the same fee as in any pool, of the quote that they pay or bring. The
//! tax and the promoter's part wait until they are collected, so that nobody who cannot receive
//! anything stops a trade. Nobody is the promoter of its own trades or of its own token.
//!
//! ## What this pallet deliberately does not do
//!
//! It has no hooks, walks over no list of people, and takes no price from outside. It does not judge
//! merchants, and does not keep a merchant from having given its token to whomever it wants: tokens
//! that never were in the seed pool have a claim only once it has graduated.
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
pub use traits::{Commitments, Merchants, OnPrincipal, Opened, Venue};
pub use types::*;
pub use weights::WeightInfo;

pub use pallet::*;

#[frame_support::pallet]
pub mod pallet {
	use super::*;
	use alloc::vec::Vec;
	use frame_support::{
		pallet_prelude::*,
		traits::{fungibles, AccountTouch, ContainsPair, StorageVersion, Time},
	};
	use frame_system::pallet_prelude::*;
	use hanse_market::{Phase, Share};

	/// The version of what this code stores.
	const STORAGE_VERSION: StorageVersion = StorageVersion::new(1);

	/// A market on chain `T`.
	pub type MarketOf<T> = Market<<T as frame_system::Config>::AccountId, <T as Config>::AssetId>;

	#[pallet::config]
	pub trait Config: frame_system::Config {
		/// What names an asset, the native one included.
		type AssetId: Parameter + Member + MaybeSerializeDeserialize + MaxEncodedLen + Ord;

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

		/// The asset that makes accounts exist, and of which deposits and bonds are.
		type NativeAsset: Get<Self::AssetId>;

		/// The clock.
		type Time: Time<Moment = Moment>;

		/// Who issues tokens.
		type Merchants: Merchants<Self::AccountId, Self::AssetId>;

		/// Where markets have their open pools.
		type Venue: Venue<Self::AccountId, Self::AssetId>;

		/// Where else people have on hold what votes.
		type Commitments: Commitments<Self::AccountId, Self::AssetId>;

		/// Who is told what somebody has in a seed pool.
		type OnPrincipal: OnPrincipal<Self::AccountId>;

		/// Who decides which assets are quotes.
		type ManageOrigin: EnsureOrigin<Self::RuntimeOrigin>;

		/// Receives what nobody claims, and bonds that are lost.
		#[pallet::constant]
		type Treasury: Get<Self::AccountId>;

		/// Receives the tax.
		#[pallet::constant]
		type TaxAccount: Get<Self::AccountId>;

		/// What a merchant leaves until its market is closed.
		#[pallet::constant]
		type MarketDeposit: Get<Balance>;

		/// What somebody leaves for an entry of its own, until that is empty.
		#[pallet::constant]
		type PositionDeposit: Get<Balance>;

		/// What somebody leaves that raises the alarm.
		#[pallet::constant]
		type AlarmBond: Get<Balance>;

		/// The share of the principal that always stays in a seed pool.
		#[pallet::constant]
		type FloorShare: Get<Share>;

		/// The most of outside subscriptions that a merchant may draw.
		#[pallet::constant]
		type MaxDraw: Get<Share>;

		/// The share of the tokens of a seed pool that the merchant's own part of the reserve has to pay
		/// at the floor price when it becomes an open pool. Liquidity providers can take them out then.
		#[pallet::constant]
		type PoolCover: Get<Share>;

		/// The longest subscription, and the farthest that one can be ahead.
		#[pallet::constant]
		type MaxSubscription: Get<Moment>;

		/// The shortest and the longest term of a seed pool.
		#[pallet::constant]
		type SeedTerm: Get<(Moment, Moment)>;

		/// The price at which a market is locked, by the floor price: more than the whole.
		#[pallet::constant]
		type TriggerShare: Get<Share>;

		/// By how much lower than that the price has to fall after a market was reopened, until it was
		/// once as much above it.
		#[pallet::constant]
		type Hysteresis: Get<Share>;

		/// Over how long the price of an open pool is averaged.
		#[pallet::constant]
		type TwapWindow: Get<Moment>;

		/// How often in a row a price has to be too low.
		#[pallet::constant]
		type Observations: Get<u8>;

		/// The least and the most time from one observation to the next.
		#[pallet::constant]
		type ObservationGap: Get<(Moment, Moment)>;

		/// How long before it happens it is announced that a seed pool becomes an open one. On average
		/// it is worth its principal in that time, of which nothing counts more than twice.
		#[pallet::constant]
		type GraduationNotice: Get<Moment>;

		/// How long something has to be there before a lock to have a vote.
		#[pallet::constant]
		type VoteAge: Get<Moment>;

		/// When a vote can be decided, after the lock.
		#[pallet::constant]
		type VotePeriod: Get<Moment>;

		/// When a market is liquidated that was not reopened, after the lock.
		#[pallet::constant]
		type VoteDeadline: Get<Moment>;

		/// The share of each class that has to vote.
		#[pallet::constant]
		type Quorum: Get<Share>;

		/// How long everybody can fetch its part of a liquidation.
		#[pallet::constant]
		type ClaimWindow: Get<Moment>;

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
		/// All that belongs to a market, on its vault.
		#[codec(index = 0)]
		Vault,
		/// The smallest unit of the native asset on a vault. It keeps a reference of the account taken
		/// that strangers could otherwise take by sending it worthless assets.
		#[codec(index = 1)]
		Existence,
		/// What a merchant leaves until its market is closed.
		#[codec(index = 2)]
		Market,
		/// What somebody leaves for its entries.
		#[codec(index = 3)]
		Entry,
		/// The bond of somebody who raised the alarm.
		#[codec(index = 4)]
		Alarm,
		/// What somebody enrolled.
		#[codec(index = 5)]
		Enrolled,
		/// What a merchant has of its own token while its market is liquidated.
		#[codec(index = 6)]
		Excluded,
	}

	/// The assets that markets can be opened against. Only `ManageOrigin` adds any.
	// Hasher: assets are chosen by users.
	#[pallet::storage]
	pub type Quotes<T: Config> = StorageMap<_, Blake2_128Concat, T::AssetId, QuoteRules>;

	/// The number of the next market.
	#[pallet::storage]
	pub type NextMarket<T: Config> = StorageValue<_, MarketId, ValueQuery>;

	/// The markets. Merchants pay for them, one for each token.
	// Hasher: the keys are counted, nobody chooses them.
	#[pallet::storage]
	pub type Markets<T: Config> = StorageMap<_, Twox64Concat, MarketId, MarketOf<T>>;

	/// The market of a token, and of the shares of its open pool.
	// Hasher: assets are chosen by users.
	#[pallet::storage]
	pub type MarketByAsset<T: Config> = StorageMap<_, Blake2_128Concat, T::AssetId, MarketId>;

	/// The market of a pool of the venue.
	// Hasher: the keys are counted.
	#[pallet::storage]
	pub type MarketByPool<T: Config> = StorageMap<_, Twox64Concat, PoolId, MarketId>;

	/// What somebody has in a market. Whoever has an entry pays for it.
	// Hasher: markets are counted, accounts are chosen by users.
	#[pallet::storage]
	pub type Positions<T: Config> = StorageDoubleMap<
		_,
		Twox64Concat,
		MarketId,
		Blake2_128Concat,
		T::AccountId,
		Position,
		ValueQuery,
	>;

	/// What somebody enrolled of an asset. Whoever has an entry pays for it.
	// Hasher: both keys are chosen by users.
	#[pallet::storage]
	pub type Enrolments<T: Config> = StorageDoubleMap<
		_,
		Blake2_128Concat,
		T::AssetId,
		Blake2_128Concat,
		T::AccountId,
		Enrolment,
		ValueQuery,
	>;

	/// What waits for a promoter of a market. A merchant has one at a time, and few ever.
	// Hasher: markets are counted, accounts are chosen by users.
	#[pallet::storage]
	pub type Promotions<T: Config> = StorageDoubleMap<
		_,
		Twox64Concat,
		MarketId,
		Blake2_128Concat,
		T::AccountId,
		Balance,
		ValueQuery,
	>;

	/// What markets can be opened against from the first block on.
	#[pallet::genesis_config]
	#[derive(frame_support::DefaultNoBound)]
	pub struct GenesisConfig<T: Config> {
		/// The assets, each of which has to exist, and what each needs.
		pub quotes: Vec<(T::AssetId, QuoteRules)>,
	}

	#[pallet::genesis_build]
	impl<T: Config> BuildGenesisConfig for GenesisConfig<T> {
		fn build(&self) {
			for (quote, rules) in &self.quotes {
				if let Err(error) = Pallet::<T>::do_allow_quote(quote.clone(), *rules) {
					panic!("markets: genesis quote {quote:?}: {error:?}");
				}
			}
		}
	}

	#[pallet::event]
	#[pallet::generate_deposit(pub(super) fn deposit_event)]
	pub enum Event<T: Config> {
		/// An asset can be a quote from now on.
		QuoteAllowed {
			/// Which.
			quote: T::AssetId,
			/// The least that counts.
			rules: QuoteRules,
		},
		/// No more markets are opened against an asset.
		QuoteDisallowed {
			/// Which.
			quote: T::AssetId,
		},
		/// A market was opened, with all that its merchant put in.
		Opened {
			/// Its number.
			market: MarketId,
			/// Whose token it is.
			merchant: T::AccountId,
			/// The token.
			token: T::AssetId,
			/// What it is traded for.
			quote: T::AssetId,
			/// What the merchant promised.
			terms: Terms,
			/// What it put in.
			funds: Funds,
		},
		/// Somebody subscribed.
		Subscribed {
			/// The market.
			market: MarketId,
			/// Who.
			who: T::AccountId,
			/// How much of the quote.
			amount: Balance,
		},
		/// A seed pool trades from now on.
		Started {
			/// The market.
			market: MarketId,
			/// The quote in it.
			quote: Balance,
			/// The token in it.
			tokens: Balance,
		},
		/// Somebody bought tokens in the seed pool, which the vault keeps.
		Bought {
			/// The market.
			market: MarketId,
			/// Who.
			who: T::AccountId,
			/// What it paid, fee included.
			paid: Balance,
			/// What it bought.
			tokens: Balance,
			/// What of the payment was fee.
			fee: Balance,
		},
		/// Somebody sold tokens into the seed pool.
		Sold {
			/// The market.
			market: MarketId,
			/// Who.
			who: T::AccountId,
			/// What it sold.
			tokens: Balance,
			/// What it got.
			received: Balance,
			/// What went off before as fee.
			fee: Balance,
		},
		/// The merchant sold tokens into the seed pool, for its shop.
		Drawn {
			/// The market.
			market: MarketId,
			/// What it sold.
			tokens: Balance,
			/// What counts as drawn, fee included.
			gross: Balance,
			/// What it got.
			received: Balance,
		},
		/// Somebody left the seed pool with some of its principal.
		Left {
			/// The market.
			market: MarketId,
			/// Who.
			who: T::AccountId,
			/// How much of its principal.
			principal: Balance,
			/// What of the quote it got.
			quote: Balance,
			/// What of the token it got, which the vault keeps.
			tokens: Balance,
			/// What of the token was burnt.
			burnt: Balance,
		},
		/// The merchant has more of its token to draw with: it put it in, or somebody left it behind.
		StockAdded {
			/// The market.
			market: MarketId,
			/// How much.
			tokens: Balance,
		},
		/// Somebody gave to the reserve.
		ReserveAdded {
			/// The market.
			market: MarketId,
			/// Who.
			who: T::AccountId,
			/// How much.
			amount: Balance,
			/// The shares it got for that: none for the merchant.
			shares: Balance,
		},
		/// What lay on the vault went to the reserve, and tokens that did were burnt.
		Folded {
			/// The market.
			market: MarketId,
			/// How much of the quote.
			quote: Balance,
			/// How many tokens.
			burnt: Balance,
		},
		/// A seed pool will become an open pool.
		GraduationAnnounced {
			/// The market.
			market: MarketId,
			/// From when on its merchant can do that.
			from: Moment,
		},
		/// The open pool trades from now on.
		Graduated {
			/// The market.
			market: MarketId,
			/// The pool.
			pool: Pool<T::AssetId>,
			/// The token and the quote in it.
			amounts: [Balance; 2],
		},
		/// Somebody's principal became shares of the open pool.
		Converted {
			/// The market.
			market: MarketId,
			/// Who.
			who: T::AccountId,
			/// How much principal.
			principal: Balance,
			/// How many shares.
			shares: Balance,
		},
		/// Somebody fetched what it bought in the seed pool.
		Released {
			/// The market.
			market: MarketId,
			/// Who.
			who: T::AccountId,
			/// How many tokens.
			tokens: Balance,
		},
		/// Somebody put something on hold, to vote with when it is old enough.
		Enrolled {
			/// What.
			asset: T::AssetId,
			/// Who.
			who: T::AccountId,
			/// How much.
			amount: Balance,
		},
		/// Somebody has that back.
		Unenrolled {
			/// What.
			asset: T::AssetId,
			/// Who.
			who: T::AccountId,
			/// How much.
			amount: Balance,
		},
		/// Somebody says that the price is too low, with a bond.
		AlarmRaised {
			/// The market.
			market: MarketId,
			/// Who.
			by: T::AccountId,
			/// What is on hold.
			bond: Balance,
		},
		/// It was found true once more.
		Observed {
			/// The market.
			market: MarketId,
			/// How often in a row.
			count: u8,
		},
		/// It was not, or nobody looked in time. The bond went to the treasury.
		AlarmFailed {
			/// The market.
			market: MarketId,
			/// Whose bond it was.
			by: T::AccountId,
			/// How much.
			bond: Balance,
		},
		/// A reopened market recovered: it is locked at the same price as others again.
		Recovered {
			/// The market.
			market: MarketId,
		},
		/// Nothing trades from now on. The bond is free again.
		Locked {
			/// The market.
			market: MarketId,
			/// Since when, and who can vote.
			lock: Lock,
		},
		/// Somebody voted, or changed its vote.
		Voted {
			/// The market.
			market: MarketId,
			/// Who.
			who: T::AccountId,
			/// What.
			ballot: Ballot,
		},
		/// A market goes on as what it was.
		Reopened {
			/// The market.
			market: MarketId,
		},
		/// Somebody gave back shares of the reserve and tokens, at the floor price.
		ReserveExited {
			/// The market.
			market: MarketId,
			/// Who.
			who: T::AccountId,
			/// How many tokens were burnt.
			tokens: Balance,
			/// How many shares.
			shares: Balance,
			/// What it got.
			received: Balance,
		},
		/// A market is paid out from now on.
		LiquidationBegun {
			/// The market.
			market: MarketId,
			/// To whom how much.
			liquidation: Liquidation,
		},
		/// Somebody was paid for its tokens, which were burnt.
		Claimed {
			/// The market.
			market: MarketId,
			/// Who.
			who: T::AccountId,
			/// How many tokens.
			tokens: Balance,
			/// What it got.
			received: Balance,
		},
		/// Somebody was paid what was left of the reserve.
		ReserveClaimed {
			/// The market.
			market: MarketId,
			/// Who.
			who: T::AccountId,
			/// For its shares.
			user: Balance,
			/// As the merchant.
			merchant: Balance,
			/// What of its token it has back, as the merchant: after an open market, in the end.
			tokens: Balance,
		},
		/// Somebody redeemed shares of the open pool of a market that is paid out.
		LiquidityWithdrawn {
			/// The market.
			market: MarketId,
			/// Who.
			who: T::AccountId,
			/// How many shares.
			shares: Balance,
			/// What of the quote it got.
			received: Balance,
			/// How many tokens were burnt.
			burnt: Balance,
		},
		/// Fees were paid out.
		FeesCollected {
			/// The market.
			market: MarketId,
			/// To whom.
			to: T::AccountId,
			/// How much.
			amount: Balance,
		},
		/// What nobody fetched went to the treasury, and the market is no more.
		Closed {
			/// The number it had.
			market: MarketId,
			/// How much of the quote.
			quote: Balance,
			/// How many tokens.
			tokens: Balance,
		},
		/// An entry in a market that is no more was removed.
		Forgotten {
			/// The number it had.
			market: MarketId,
			/// Whose.
			who: T::AccountId,
		},
	}

	#[pallet::error]
	pub enum Error<T> {
		/// There is no market of that number: it was never opened, or is closed.
		MarketNotFound,
		/// No market is opened against this asset.
		QuoteNotAllowed,
		/// The asset does not exist.
		UnknownAsset,
		/// The caller did not issue the token.
		NotIssuer,
		/// The merchant is not approved, or paused, suspended or winding down.
		MerchantNotActive,
		/// The token has a market already.
		MarketExists,
		/// Either side of a price needs at least a thousand units.
		PriceTooCoarse,
		/// The floor price exceeds the price of the subscription.
		FloorAbovePrice,
		/// The subscription has to begin now or later, end after that and not be too long, and the
		/// term of the seed pool has to be in its bounds. Moments are in milliseconds.
		InvalidPeriod,
		/// The least of all subscriptions is below the least of one, or above the most of all.
		InvalidTarget,
		/// The merchant wants to draw a larger share than it may.
		DrawTooHigh,
		/// Liquidity providers would get more of a trade than they may.
		RateTooHigh,
		/// There is too little of the token: for the subscription, the draw or the open pool.
		StockTooSmall,
		/// The reserve is too small: to open a market, to graduate or to go on.
		ReserveTooSmall,
		/// The reserve would have more than its capacity.
		CapacityReached,
		/// The black hole is smaller than the least that counts.
		BlackHoleTooSmall,
		/// This is not possible in the phase that the market is in.
		WrongPhase,
		/// Nothing was given or asked for.
		ZeroAmount,
		/// The amount is smaller than the least that counts, or brings nothing.
		AmountTooSmall,
		/// More was subscribed than the merchant wants.
		MaximumReached,
		/// There is not so much: of principal, tokens or shares that are the caller's.
		AmountTooLarge,
		/// The trade is late: its deadline has passed.
		Expired,
		/// The trade would bring less than the caller wants, or cost more.
		SlippageExceeded,
		/// The quote in the seed pool would fall below its floor. Leaving is still possible.
		FloorReached,
		/// The merchant would have drawn more than its share of what others subscribed.
		DrawCapReached,
		/// Nobody is in the seed pool any more.
		NoLiquidity,
		/// The merchant cannot do this in its own market.
		IssuerExcluded,
		/// Only the merchant can do this.
		NotMerchant,
		/// The quote in the seed pool is less than its principal: it has to recover first.
		BelowPrincipal,
		/// The asset has no market, or none in which it votes.
		NotVoting,
		/// The average price is not too low.
		PriceNotLow,
		/// There is no average price yet.
		PriceUnknown,
		/// The latest observation or the announcement is too recent, or the term of the seed pool too
		/// young.
		TooSoon,
		/// The caller had nothing for long enough before the lock.
		NoWeight,
		/// Nothing is due now.
		NothingDue,
		/// Nothing waits for the account.
		NothingToClaim,
		/// The market still exists.
		MarketAlive,
		/// A number does not fit.
		Overflow,
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
		/// Allows to open markets against an asset, or changes what is the least in it. Markets that
		/// are open keep theirs.
		///
		/// By `ManageOrigin`.
		///
		/// Emits `QuoteAllowed`. Errors: `UnknownAsset`, `ZeroAmount`.
		#[pallet::call_index(0)]
		#[pallet::weight(T::WeightInfo::allow_quote())]
		pub fn allow_quote(
			origin: OriginFor<T>,
			quote: T::AssetId,
			rules: QuoteRules,
		) -> DispatchResult {
			T::ManageOrigin::ensure_origin(origin)?;
			Self::do_allow_quote(quote, rules)
		}

		/// Allows to open no more markets against an asset.
		///
		/// By `ManageOrigin`.
		///
		/// Emits `QuoteDisallowed`. Errors: `QuoteNotAllowed`.
		#[pallet::call_index(1)]
		#[pallet::weight(T::WeightInfo::disallow_quote())]
		pub fn disallow_quote(origin: OriginFor<T>, quote: T::AssetId) -> DispatchResult {
			T::ManageOrigin::ensure_origin(origin)?;
			Self::do_disallow_quote(quote)
		}

		/// Opens a market: its reserve, its black hole and its tokens are there from then on.
		///
		/// Signed by the merchant that issued the token, whose account lives on. `MarketDeposit` is
		/// put on hold, and the accounts of the vault are paid for.
		///
		/// Emits `Opened`. Errors: `NotIssuer`, `MerchantNotActive`, `QuoteNotAllowed`,
		/// `MarketExists`, `PriceTooCoarse`, `FloorAbovePrice`, `InvalidPeriod`, `InvalidTarget`,
		/// `DrawTooHigh`, `RateTooHigh`, `StockTooSmall`, `ReserveTooSmall`, `CapacityReached`,
		/// `BlackHoleTooSmall`, and those of the assets when the merchant cannot pay.
		#[pallet::call_index(2)]
		#[pallet::weight(T::WeightInfo::open())]
		pub fn open(
			origin: OriginFor<T>,
			token: T::AssetId,
			quote: T::AssetId,
			terms: Terms,
			funds: Funds,
		) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_open(who, token, quote, terms, funds)
		}

		/// Takes back what the merchant opened, before anybody can subscribe.
		///
		/// Signed by the merchant. Everybody fetches what it gave.
		///
		/// Emits `LiquidationBegun`. Errors: `MarketNotFound`, `NotMerchant`, `WrongPhase`.
		#[pallet::call_index(3)]
		#[pallet::weight(T::WeightInfo::cancel())]
		pub fn cancel(origin: OriginFor<T>, market: MarketId) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_cancel(who, market)
		}

		/// Subscribes quote at the price of the market, which becomes principal.
		///
		/// Signed by anybody, whose account lives on.
		///
		/// Emits `Subscribed`. Errors: `MarketNotFound`, `WrongPhase`, `AmountTooSmall`,
		/// `MaximumReached`, and those of the quote when the caller cannot pay.
		#[pallet::call_index(4)]
		#[pallet::weight(T::WeightInfo::subscribe().saturating_add(T::OnPrincipal::weight()))]
		pub fn subscribe(
			origin: OriginFor<T>,
			market: MarketId,
			amount: Balance,
		) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_subscribe(who, market, amount)
		}

		/// Buys tokens in the seed pool for exactly so much of the quote.
		///
		/// Signed by anybody but the merchant. The vault keeps the tokens.
		///
		/// Emits `Bought`. Errors: `MarketNotFound`, `Expired`, `IssuerExcluded`, `WrongPhase`,
		/// `AmountTooSmall`, `NoLiquidity`, `SlippageExceeded`, and those of the quote when the caller
		/// cannot pay.
		#[pallet::call_index(5)]
		#[pallet::weight(T::WeightInfo::buy())]
		pub fn buy(
			origin: OriginFor<T>,
			market: MarketId,
			paid: Balance,
			least: Balance,
			deadline: Moment,
		) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_buy(who, market, paid, least, deadline)
		}

		/// Sells exactly so many tokens that the caller bought in the seed pool.
		///
		/// Signed by whoever bought them.
		///
		/// Emits `Sold`. Errors: `MarketNotFound`, `Expired`, `IssuerExcluded`, `WrongPhase`,
		/// `ZeroAmount`, `AmountTooLarge`, `AmountTooSmall`, `NoLiquidity`, `FloorReached`,
		/// `SlippageExceeded`, and those of the quote when the caller cannot receive it.
		#[pallet::call_index(6)]
		#[pallet::weight(T::WeightInfo::sell())]
		pub fn sell(
			origin: OriginFor<T>,
			market: MarketId,
			tokens: Balance,
			least: Balance,
			deadline: Moment,
		) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_sell(who, market, tokens, least, deadline)
		}

		/// Draws exactly so much of the quote, fee included, for at most so many tokens.
		///
		/// Signed by the merchant, which has to be active.
		///
		/// Emits `Drawn`. Errors: `MarketNotFound`, `NotMerchant`, `MerchantNotActive`, `WrongPhase`,
		/// `ZeroAmount`, `AmountTooSmall`, `DrawCapReached`, `FloorReached`, `NoLiquidity`,
		/// `SlippageExceeded`, `StockTooSmall`, and those of the quote when the merchant cannot receive it.
		#[pallet::call_index(7)]
		#[pallet::weight(T::WeightInfo::draw())]
		pub fn draw(
			origin: OriginFor<T>,
			market: MarketId,
			gross: Balance,
			most: Balance,
		) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_draw(who, market, gross, most)
		}

		/// Leaves with some of one's principal, for its part of the pool: at least the floor share of
		/// it in quote, and at most all of it and its part of the fees. Never refused before the open
		/// pool, where shares are redeemed instead.
		///
		/// Signed by whoever subscribed. Tokens, in place of quote that is missing, are kept by the
		/// vault; what else belongs to the part is the merchant's again. If the pool does not trade, both
		/// are burnt.
		///
		/// Emits `Left`, and `StockAdded`. Errors: `MarketNotFound`, `WrongPhase`, `ZeroAmount`,
		/// `AmountTooLarge`, and those of the quote when the caller cannot receive it.
		#[pallet::call_index(8)]
		#[pallet::weight(T::WeightInfo::leave().saturating_add(T::OnPrincipal::weight()))]
		pub fn leave(origin: OriginFor<T>, market: MarketId, principal: Balance) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_leave(who, market, principal)
		}

		/// Puts in more tokens to draw with.
		///
		/// Signed by the merchant.
		///
		/// Emits `StockAdded`. Errors: `MarketNotFound`, `NotMerchant`, `WrongPhase`, `ZeroAmount`,
		/// and those of the token.
		#[pallet::call_index(9)]
		#[pallet::weight(T::WeightInfo::add_tokens())]
		pub fn add_tokens(
			origin: OriginFor<T>,
			market: MarketId,
			tokens: Balance,
		) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_add_tokens(who, market, tokens)
		}

		/// Gives to the reserve.
		///
		/// Signed by the merchant before a liquidation, or by others while nothing is locked.
		///
		/// Emits `ReserveAdded`. Errors: `MarketNotFound`, `WrongPhase`, `AmountTooSmall`,
		/// `CapacityReached`, and those of the quote when the caller cannot pay.
		#[pallet::call_index(10)]
		#[pallet::weight(T::WeightInfo::add_reserve())]
		pub fn add_reserve(
			origin: OriginFor<T>,
			market: MarketId,
			amount: Balance,
		) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_add_reserve(who, market, amount)
		}

		/// Books what merely lies on the vault: quote to the reserve, as what it earned; tokens are
		/// burnt.
		///
		/// Signed by anybody.
		///
		/// Emits `Folded`. Errors: `MarketNotFound`, `WrongPhase`, `NothingDue`, and those of the
		/// assets when they are frozen.
		#[pallet::call_index(11)]
		#[pallet::weight(T::WeightInfo::fold())]
		pub fn fold(origin: OriginFor<T>, market: MarketId) -> DispatchResult {
			ensure_signed(origin)?;
			Self::do_fold(market)
		}

		/// Announces that the seed pool becomes an open pool, and makes it one with the black hole in it
		/// when called again after `GraduationNotice`, if it was worth its principal on average.
		///
		/// Signed by the merchant, which has to be active and pays for the accounts of the pool.
		///
		/// Emits `GraduationAnnounced` or `Graduated`. Errors: `MarketNotFound`, `NotMerchant`,
		/// `MerchantNotActive`, `WrongPhase`, `NoLiquidity`, `BelowPrincipal`, `ReserveTooSmall`,
		/// `TooSoon`, `StockTooSmall`, and those of the venue.
		#[pallet::call_index(12)]
		#[pallet::weight(T::WeightInfo::graduate().saturating_add(T::Venue::weight()))]
		pub fn graduate(origin: OriginFor<T>, market: MarketId) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_graduate(who, market)
		}

		/// Fetches the shares of the open pool for all of one's principal.
		///
		/// Signed by whoever subscribed.
		///
		/// Emits `Converted`. Errors: `MarketNotFound`, `WrongPhase`, `NothingToClaim`, and those of
		/// the shares when the caller cannot receive them.
		#[pallet::call_index(13)]
		#[pallet::weight(T::WeightInfo::convert().saturating_add(T::OnPrincipal::weight()))]
		pub fn convert(origin: OriginFor<T>, market: MarketId) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_convert(who, market)
		}

		/// Fetches all tokens that one bought in the seed pool, once it has graduated.
		///
		/// Signed by whoever bought them.
		///
		/// Emits `Released`. Errors: `MarketNotFound`, `WrongPhase`, `NothingToClaim`, and those of
		/// the token when the caller cannot receive it.
		#[pallet::call_index(14)]
		#[pallet::weight(T::WeightInfo::release())]
		pub fn release(origin: OriginFor<T>, market: MarketId) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_release(who, market)
		}

		/// Puts some of a token, or of shares of its open pool, on hold. After `VoteAge` it has a vote
		/// when the market is locked.
		///
		/// Signed by anybody.
		///
		/// Emits `Enrolled`. Errors: `ZeroAmount`, `NotVoting`, and those of the asset.
		#[pallet::call_index(15)]
		#[pallet::weight(T::WeightInfo::enrol())]
		pub fn enrol(origin: OriginFor<T>, asset: T::AssetId, amount: Balance) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_enrol(who, asset, amount)
		}

		/// Has some of that back, the youngest first. Always possible; votes that were cast stay.
		///
		/// Signed by whoever enrolled it.
		///
		/// Emits `Unenrolled`. Errors: `ZeroAmount`, `AmountTooLarge`.
		#[pallet::call_index(16)]
		#[pallet::weight(T::WeightInfo::unenrol())]
		pub fn unenrol(origin: OriginFor<T>, asset: T::AssetId, amount: Balance) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_unenrol(who, asset, amount)
		}

		/// Looks at the average price: raises the alarm with a bond if it is too low, goes on with one,
		/// or ends it. With the last of enough observations in a row the market is locked.
		///
		/// Signed by anybody.
		///
		/// Emits `AlarmRaised`, `Observed`, `AlarmFailed`, `Locked` or `Recovered`. Errors:
		/// `MarketNotFound`, `WrongPhase`, `PriceUnknown`, `PriceNotLow`, `TooSoon`, and those of the
		/// native asset when the caller has no bond.
		#[pallet::call_index(17)]
		#[pallet::weight(T::WeightInfo::observe().saturating_add(T::Venue::weight().saturating_mul(3)))]
		pub fn observe(origin: OriginFor<T>, market: MarketId) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_observe(who, market)
		}

		/// Votes with all that one had for long enough before the lock, or changes one's vote.
		///
		/// Signed by anybody but the merchant.
		///
		/// Emits `Voted`. Errors: `MarketNotFound`, `WrongPhase`, `IssuerExcluded`, `NoWeight`.
		#[pallet::call_index(18)]
		#[pallet::weight(
			T::WeightInfo::vote().saturating_add(T::Commitments::weight().saturating_mul(2))
		)]
		pub fn vote(origin: OriginFor<T>, market: MarketId, reopen: bool) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_vote(who, market, reopen)
		}

		/// Carries out what time has decided: starts a seed pool, ends one that did not graduate,
		/// decides a vote, or closes a liquidation.
		///
		/// Signed by anybody.
		///
		/// Emits `Started`, `Reopened`, `LiquidationBegun`, or `Closed` and what is paid before that.
		/// Errors: `MarketNotFound`, `NothingDue`, `ReserveTooSmall` while there is time to fill it, and
		/// those of the assets and the venue.
		#[pallet::call_index(19)]
		#[pallet::weight(
			T::WeightInfo::advance().saturating_add(T::Venue::weight().saturating_mul(3))
		)]
		pub fn advance(origin: OriginFor<T>, market: MarketId) -> DispatchResult {
			ensure_signed(origin)?;
			Self::do_advance(market)
		}

		/// Gives back tokens and as much of one's part of the reserve, at the floor price, or what
		/// every token is worth if the reserve cannot pay that.
		///
		/// Signed by whoever gave to the reserve, while the market is locked.
		///
		/// Emits `ReserveExited`. Errors: `MarketNotFound`, `WrongPhase`, `ZeroAmount`,
		/// `AmountTooSmall`, `AmountTooLarge`, and those of the assets.
		#[pallet::call_index(20)]
		#[pallet::weight(T::WeightInfo::exit_reserve().saturating_add(T::Venue::weight()))]
		pub fn exit_reserve(
			origin: OriginFor<T>,
			market: MarketId,
			tokens: Balance,
		) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_exit_reserve(who, market, tokens)
		}

		/// Is paid for so many tokens, which are burnt: first those that the vault keeps, then free
		/// ones if there was an open pool.
		///
		/// Signed by any holder but the merchant.
		///
		/// Emits `Claimed`. Errors: `MarketNotFound`, `WrongPhase`, `IssuerExcluded`, `ZeroAmount`,
		/// `AmountTooLarge`, and those of the assets.
		#[pallet::call_index(21)]
		#[pallet::weight(T::WeightInfo::claim())]
		pub fn claim(origin: OriginFor<T>, market: MarketId, tokens: Balance) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_claim(who, market, tokens)
		}

		/// Is paid what is left of the reserve for one's shares of it, and as the merchant the rest, and
		/// its tokens unless there was an open pool, after which it has them at the end.
		///
		/// Signed by whoever gave to the reserve, or the merchant.
		///
		/// Emits `ReserveClaimed`. Errors: `MarketNotFound`, `WrongPhase`, `NothingToClaim`, and those
		/// of the assets.
		#[pallet::call_index(22)]
		#[pallet::weight(T::WeightInfo::claim_reserve())]
		pub fn claim_reserve(origin: OriginFor<T>, market: MarketId) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_claim_reserve(who, market)
		}

		/// Redeems shares of the open pool of a market that is paid out, for their part of its quote.
		/// The tokens behind them are burnt.
		///
		/// Signed by any holder of shares.
		///
		/// Emits `LiquidityWithdrawn`. Errors: `MarketNotFound`, `WrongPhase`, `ZeroAmount`, and those
		/// of the assets and the venue.
		#[pallet::call_index(23)]
		#[pallet::weight(T::WeightInfo::withdraw_liquidity().saturating_add(T::Venue::weight()))]
		pub fn withdraw_liquidity(
			origin: OriginFor<T>,
			market: MarketId,
			shares: Balance,
		) -> DispatchResult {
			let who = ensure_signed(origin)?;
			Self::do_withdraw_liquidity(who, market, shares)
		}

		/// Pays out the fees that wait for a promoter, or for the tax account.
		///
		/// Signed by anybody.
		///
		/// Emits `FeesCollected`. Errors: `MarketNotFound`, `NothingToClaim`, and those of the quote
		/// when it cannot be received.
		#[pallet::call_index(24)]
		#[pallet::weight(T::WeightInfo::collect())]
		pub fn collect(
			origin: OriginFor<T>,
			market: MarketId,
			promoter: Option<T::AccountId>,
		) -> DispatchResult {
			ensure_signed(origin)?;
			Self::do_collect(market, promoter)
		}

		/// Removes somebody's entries in a market that is no more, and frees what they paid for them.
		///
		/// Signed by anybody.
		///
		/// Emits `Forgotten`. Errors: `MarketAlive`, `NothingToClaim`.
		#[pallet::call_index(25)]
		#[pallet::weight(T::WeightInfo::forget().saturating_add(T::OnPrincipal::weight()))]
		pub fn forget(origin: OriginFor<T>, market: MarketId, who: T::AccountId) -> DispatchResult {
			ensure_signed(origin)?;
			Self::do_forget(market, who)
		}
	}

	#[pallet::view_functions]
	impl<T: Config> Pallet<T> {
		/// The number of the market of a token or of shares of an open pool, or nothing.
		pub fn market_of(asset: T::AssetId) -> Option<MarketId> {
			MarketByAsset::<T>::get(asset)
		}

		/// A market, or nothing.
		pub fn market(market: MarketId) -> Option<MarketOf<T>> {
			Markets::<T>::get(market)
		}

		/// The stage that a market is in. Closed, if it was one.
		pub fn state(market: MarketId) -> Option<Phase> {
			Self::phase_of(market)
		}

		/// What somebody has in a market.
		pub fn position(market: MarketId, who: T::AccountId) -> Position {
			Positions::<T>::get(market, who)
		}

		/// How far a seed pool is from its floor, and a reserve from what it has to have.
		pub fn floor(market: MarketId) -> Option<FloorStatus> {
			Self::floor_status(market)
		}

		/// What the merchant can draw now.
		pub fn draw_left(market: MarketId) -> Balance {
			Self::floor_status(market).map_or(0, |status| status.draw_left)
		}

		/// What somebody could have of a market now.
		pub fn claimable(market: MarketId, who: T::AccountId) -> Claimable {
			Self::claimable_of(market, &who)
		}

		/// How the vote about a locked market stands.
		pub fn vote_status(market: MarketId) -> Option<VoteStatus> {
			Self::status_of_vote(market)
		}

		/// How many tokens so much of the quote buys in a seed pool now.
		pub fn quote_buy(market: MarketId, paid: Balance) -> Option<Balance> {
			Self::quoted_buy(market, paid)
		}

		/// What so many tokens bring in a seed pool now.
		pub fn quote_sell(market: MarketId, tokens: Balance) -> Option<Balance> {
			Self::quoted_sell(market, tokens)
		}
	}
}
