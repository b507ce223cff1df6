//! What is stored and shown.

use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use frame_support::{traits::ConstU32, BoundedVec};
use hanse_amm::{BlockBook, Oracle, Rate, Trades, MAX_HOPS};
use scale_info::TypeInfo;

pub use hanse_amm::{Balance, Fee, Limits, Moment, Observation, Trade, LP_FEE};

/// The number of a pool.
pub type PoolId = u32;

/// The pools that a swap goes through, in its order.
pub type Path = BoundedVec<PoolId, ConstU32<MAX_HOPS>>;

/// How many periods a pool's tax is reported for.
pub const MAX_REPORTS: u32 = 24;

/// Whose pool it is.
#[derive(
	Clone, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo,
)]
pub enum Kind<AccountId> {
	/// Anybody's.
	#[codec(index = 0)]
	Plain {
		/// Who opened it.
		opener: AccountId,
		/// What is on hold for it.
		deposit: Balance,
	},
	/// Another pallet's, which can lock it and says who gets which part of its fee.
	#[codec(index = 1)]
	Managed,
	/// Was another pallet's, which is done with it. Nobody trades with it any more or adds to it;
	/// whoever has shares redeems them.
	#[codec(index = 2)]
	Retired,
}

/// Parts of fees that wait to be collected, of one asset.
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
pub struct Dues {
	/// For the tax account.
	pub tax: Balance,
	/// For who brought the merchant.
	pub promoter: Balance,
	/// For the reserve.
	pub reserve: Balance,
}

/// What a pool took in one period. Amounts are of the pool's two assets, in its order.
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
pub struct Report {
	/// The number of the period, counted from 1970.
	pub period: u32,
	/// What trades paid.
	pub turnover: [Balance; 2],
	/// What of it was tax.
	pub tax: [Balance; 2],
	/// What the pool had after the last trade of the period, to be classified by.
	pub reserves: [Balance; 2],
}

/// A pool. What belongs to two assets is in their order.
#[derive(Clone, Debug, Decode, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo)]
pub struct Pool<AccountId, AssetId> {
	/// The two assets, the smaller one first.
	pub assets: [AssetId; 2],
	/// Whose it is.
	pub kind: Kind<AccountId>,
	/// Whether nobody can trade, add or remove. Only of a managed pool.
	pub locked: bool,
	/// The keyless account that has the money.
	pub vault: AccountId,
	/// What belongs to the shares. Whatever else is on the vault has no influence on any price.
	pub reserves: [Balance; 2],
	/// Parts of fees that wait on the vault.
	pub dues: [Dues; 2],
	/// Whose the promoter's part of the dues is.
	pub promoter: Option<AccountId>,
	/// What could not be delivered when liquidity was removed, and waits on the vault.
	pub owed: [Balance; 2],
	/// The average prices.
	pub oracle: Oracle,
	/// What the block has done to the pool so far.
	pub book: BlockBook,
	/// What the pool took in the current period.
	pub report: Report,
}

/// What a pool owes somebody who removed liquidity.
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
pub struct Debt {
	/// How much of each asset.
	pub amounts: [Balance; 2],
	/// What is on hold for the entry.
	pub deposit: Balance,
}

/// What a managed pool began with.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Opened<ShareId> {
	/// The number of the pool.
	pub pool: PoolId,
	/// The asset that its shares are.
	pub share: ShareId,
	/// How many shares whoever paid has.
	pub shares: Balance,
}

/// How a managed pool divides the fee of a trade.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct FeeShares<AccountId> {
	/// For liquidity providers: at most `hanse_amm::LP_FEE`. What is above it does not count.
	pub lp: Rate,
	/// Who brought the merchant, if that still counts.
	pub promoter: Option<AccountId>,
}

/// What a swap would do now.
#[derive(Clone, Debug, Decode, DecodeWithMemTracking, Encode, Eq, PartialEq, TypeInfo)]
pub struct Quote<AssetId> {
	/// The asset that it brings.
	pub to: AssetId,
	/// What it pays, fees included.
	pub paid: Balance,
	/// What it brings.
	pub bought: Balance,
	/// Its trades, one for each pool.
	pub trades: Trades,
}

/// A pool as it is shown.
#[derive(Clone, Debug, Decode, DecodeWithMemTracking, Encode, Eq, PartialEq, TypeInfo)]
pub struct PoolStatus<AccountId, AssetId, ShareId> {
	/// The number of the pool.
	pub id: PoolId,
	/// The two assets, the smaller one first.
	pub assets: [AssetId; 2],
	/// Whose it is.
	pub kind: Kind<AccountId>,
	/// Whether nobody can trade, add or remove.
	pub locked: bool,
	/// The account that has the money.
	pub vault: AccountId,
	/// The asset that its shares are.
	pub share: ShareId,
	/// How many shares there are.
	pub supply: Balance,
	/// What belongs to the shares.
	pub reserves: [Balance; 2],
	/// Parts of fees that wait to be collected.
	pub dues: [Dues; 2],
	/// What waits for those whom it could not be delivered to.
	pub owed: [Balance; 2],
}

/// What somebody has of a pool.
#[derive(Clone, Copy, Debug, Decode, DecodeWithMemTracking, Encode, Eq, PartialEq, TypeInfo)]
pub struct Position {
	/// How many shares, free and on hold.
	pub shares: Balance,
	/// What they are worth of each asset now.
	pub worth: [Balance; 2],
	/// What the pool owes beside them.
	pub owed: [Balance; 2],
}
