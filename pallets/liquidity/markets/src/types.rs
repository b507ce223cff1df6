//! What is stored and shown.

use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use hanse_market::{
	Aged, Limits, Mean, Phase, Pot, Price, Rate, Reserve, Seed, Share, Streak, Tally, CLASSES,
};
use scale_info::TypeInfo;
use serde::{Deserialize, Serialize};

pub use hanse_market::{Balance, Moment};

/// Names a market. Counted up and never used twice.
pub type MarketId = u32;

/// Names a pool of the venue.
pub type PoolId = u32;

/// What a vault has on hold of the native asset from its beginning to its end, see
/// `HoldReason::Existence`.
pub const PLEDGE: Balance = 1;

/// What an asset needs to be a quote, and the least that counts in it.
#[derive(
	Clone,
	Copy,
	Debug,
	Decode,
	DecodeWithMemTracking,
	Deserialize,
	Encode,
	Eq,
	MaxEncodedLen,
	PartialEq,
	Serialize,
	TypeInfo,
)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct QuoteRules {
	/// The least of a subscription, a trade, a contribution to a reserve and a black hole.
	pub least: Balance,
	/// The least that a merchant puts into the reserve to open a market.
	pub reserve: Balance,
}

/// What a merchant promises, and cannot change.
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
pub struct Terms {
	/// At which price everybody subscribes.
	pub price: Price,
	/// What a token is worth at least as long as the reserve can pay it. Not above the price.
	pub floor: Price,
	/// The least of all subscriptions together; without it everybody gets everything back.
	pub minimum: Balance,
	/// The most of all subscriptions together.
	pub maximum: Balance,
	/// From when on is subscribed.
	pub opens: Moment,
	/// Until when.
	pub closes: Moment,
	/// By when the seed pool has graduated. Otherwise it is liquidated.
	pub until: Moment,
	/// The share of outside subscriptions that the merchant may draw.
	pub draw: Share,
	/// The most that the reserve takes, and the most that it has to cover.
	pub capacity: Balance,
	/// What liquidity providers get of every trade, in parts per million.
	pub lp: Rate,
}

/// What a merchant puts in to open a market.
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
pub struct Funds {
	/// Of the quote, for the reserve.
	pub reserve: Balance,
	/// Of the quote, for ever: it becomes a part of the pool whose shares nobody has, and is what
	/// holders are paid from first.
	pub black_hole: Balance,
	/// Of the token, for the pool and for what the merchant draws.
	pub tokens: Balance,
}

/// The open pool of a market.
#[derive(
	Clone, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo,
)]
pub struct Pool<AssetId> {
	/// Its number at the venue.
	pub id: PoolId,
	/// What its shares are.
	pub shares: AssetId,
	/// How many of them wait for those who subscribed.
	pub seed: Balance,
	/// How many are nobody's.
	pub black_hole: Balance,
}

/// Somebody says that the price is too low, and has been asked for a bond.
#[derive(
	Clone, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo,
)]
pub struct Alarm<AccountId> {
	/// Who.
	pub by: AccountId,
	/// What it has on hold for that.
	pub bond: Balance,
	/// How often it was found true.
	pub streak: Streak,
}

/// A market in which nothing trades until it is decided what becomes of it.
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
pub struct Lock {
	/// Since when. What somebody has had for long enough then can vote.
	pub since: Moment,
	/// What was voted.
	pub tally: Tally,
}

/// A market that is paid out.
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
pub struct Liquidation {
	/// Until when. Then all that is left goes to the treasury.
	pub until: Moment,
	/// For holders of the token, by token.
	pub holders: Pot,
	/// For those who gave to the reserve, by share.
	pub users: Pot,
	/// For the merchant.
	pub merchant: Balance,
	/// For nobody.
	pub rest: Balance,
	/// What the merchant had of its token, which is on hold and has no claim.
	pub excluded: Balance,
}

/// What happens in a market.
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
pub enum Stage {
	/// It is subscribed, or will be.
	#[codec(index = 0)]
	Subscribing,
	/// The seed pool trades.
	#[codec(index = 1)]
	Seed,
	/// The open pool trades.
	#[codec(index = 2)]
	Graduated,
	/// Nothing trades.
	#[codec(index = 3)]
	Locked(Lock),
	/// It is paid out.
	#[codec(index = 4)]
	Liquidating(Liquidation),
}

/// A market.
///
/// Of the quote, its vault has on hold `seed.quote + seed.earned + black_hole + reserve + tax +
/// promotion`, and what a liquidation has left; of the token `seed.tokens + stock + sold`; of the shares
/// of its pool those that wait and those that are nobody's.
#[derive(Clone, Debug, Decode, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub struct Market<AccountId, AssetId> {
	/// Whose token it is.
	pub merchant: AccountId,
	/// The token.
	pub token: AssetId,
	/// What it is traded for.
	pub quote: AssetId,
	/// The keyless account that has the money.
	pub vault: AccountId,
	/// What the merchant promised.
	pub terms: Terms,
	/// What limits the seed pool.
	pub limits: Limits,
	/// The least that counts.
	pub least: Balance,
	/// What the merchant left until the end.
	pub deposit: Balance,
	/// The seed pool. After it graduated, its principal is what is not converted yet.
	pub seed: Seed,
	/// What the merchant can still draw with.
	pub stock: Balance,
	/// What was bought in the seed pool and not fetched, of all together.
	pub sold: Balance,
	/// What stands behind the token.
	pub reserve: Reserve,
	/// What of the quote is for ever, until it is in the open pool.
	pub black_hole: Balance,
	/// What waits for the tax account.
	pub tax: Balance,
	/// What waits for promoters, of all together.
	pub promotion: Balance,
	/// The quote by the principal over time.
	pub mean: Mean,
	/// Since when it is announced that the seed pool becomes an open one.
	pub notice: Option<Streak>,
	/// Who says that the price is too low.
	pub alarm: Option<Alarm<AccountId>>,
	/// Whether it was reopened, and has to fall lower than before to be locked again.
	pub lowered: bool,
	/// How often it was locked.
	pub locks: u32,
	/// The open pool.
	pub pool: Option<Pool<AssetId>>,
	/// What happens.
	pub stage: Stage,
}

impl<AccountId, AssetId> Market<AccountId, AssetId> {
	/// Whether its seed pool trades at a moment: after its term it waits to be ended.
	pub fn trades(&self, now: Moment) -> bool {
		matches!(self.stage, Stage::Seed) && now < self.terms.until
	}

	/// The stage that it is in at a moment.
	pub fn phase(&self, now: Moment) -> Phase {
		match self.stage {
			Stage::Subscribing if now < self.terms.opens => Phase::Draft,
			Stage::Subscribing => Phase::Subscribing,
			Stage::Seed => Phase::Seed,
			Stage::Graduated => Phase::Graduated,
			Stage::Locked(_) => Phase::Locked,
			Stage::Liquidating(_) => Phase::Liquidating,
		}
	}
}

/// A vote.
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
pub struct Ballot {
	/// In which lock of the market.
	pub lock: u32,
	/// What for.
	pub reopen: bool,
	/// With what, by class.
	pub weights: [Balance; CLASSES],
}

/// What somebody has in a market.
#[derive(
	Clone,
	Copy,
	Debug,
	Decode,
	DecodeWithMemTracking,
	Default,
	Encode,
	Eq,
	MaxEncodedLen,
	PartialEq,
	TypeInfo,
)]
pub struct Position {
	/// Principal in the seed pool, or not converted since.
	pub principal: Aged,
	/// Tokens bought in the seed pool and not fetched yet.
	pub tokens: Aged,
	/// Shares of the users' part of the reserve.
	pub reserve: Aged,
	/// Its latest vote.
	pub ballot: Option<Ballot>,
	/// What is on hold for this entry.
	pub deposit: Balance,
}

impl Position {
	/// Whether there is nothing in it.
	pub fn is_empty(&self) -> bool {
		[self.principal, self.tokens, self.reserve].iter().all(|aged| aged.total() == 0)
	}
}

/// What somebody put on hold so that it can vote when a market is locked.
#[derive(
	Clone,
	Copy,
	Debug,
	Decode,
	DecodeWithMemTracking,
	Default,
	Encode,
	Eq,
	MaxEncodedLen,
	PartialEq,
	TypeInfo,
)]
pub struct Enrolment {
	/// How much, by age.
	pub amount: Aged,
	/// What is on hold for this entry.
	pub deposit: Balance,
}

/// How far a seed pool is from its floor.
#[derive(Clone, Copy, Debug, Decode, DecodeWithMemTracking, Encode, Eq, PartialEq, TypeInfo)]
pub struct FloorStatus {
	/// The quote in the pool.
	pub quote: Balance,
	/// What always stays.
	pub floor: Balance,
	/// What can leave before that.
	pub headroom: Balance,
	/// What the merchant can draw now.
	pub draw_left: Balance,
	/// What the reserve has, and has to have for the market to be reopened or graduate.
	pub reserve: [Balance; 2],
}

/// How a vote stands.
#[derive(Clone, Copy, Debug, Decode, DecodeWithMemTracking, Encode, Eq, PartialEq, TypeInfo)]
pub struct VoteStatus {
	/// Since when the market is locked.
	pub since: Moment,
	/// When it can be decided.
	pub decides: Moment,
	/// When it is liquidated unless it is decided otherwise.
	pub deadline: Moment,
	/// What was voted.
	pub tally: Tally,
	/// What each class weighs.
	pub weights: [Balance; CLASSES],
	/// What follows if nobody votes any more.
	pub verdict: hanse_market::Verdict,
}

/// What somebody could have of a market now, by leaving it or from its liquidation.
#[derive(
	Clone, Copy, Debug, Decode, DecodeWithMemTracking, Default, Encode, Eq, PartialEq, TypeInfo,
)]
pub struct Claimable {
	/// Of the quote, for its principal.
	pub principal: Balance,
	/// Shares of the open pool, for the same.
	pub shares: Balance,
	/// Of the token, bought in the seed pool, to be fetched.
	pub tokens: Balance,
	/// Of the quote, for all tokens that it has, in a liquidation.
	pub holder: Balance,
	/// Of the quote, for what it gave to the reserve: what that is worth, or in a liquidation what is
	/// paid.
	pub reserve: Balance,
	/// Of the quote, as the merchant, in a liquidation.
	pub merchant: Balance,
	/// Of the quote, as a promoter.
	pub promotion: Balance,
}
