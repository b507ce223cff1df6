//! What the pallet stores and what it answers.

use crate::split::Split;
use alloc::string::String;
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use frame_support::{traits::ConstU32, BoundedVec};
use hanse_curve::{Halving, Moment, Release};
use scale_info::TypeInfo;
use serde::{Deserialize, Serialize};

/// An amount of the native coin, in its smallest units.
pub type Balance = u128;

/// The place of a bucket in the list that genesis fixed. It never changes.
pub type BucketId = u32;

/// The longest name of a bucket, in bytes.
pub const MAX_NAME: u32 = 32;

/// The name of a bucket, in UTF-8.
pub type BucketName = BoundedVec<u8, ConstU32<MAX_NAME>>;

/// A part of the cap that is issued by schedule.
#[derive(
	Encode, Decode, DecodeWithMemTracking, MaxEncodedLen, TypeInfo, Clone, PartialEq, Eq, Debug,
)]
pub struct Bucket {
	/// What it is for.
	pub name: BucketName,
	/// What its schedule releases in the end.
	///
	/// Fixed at genesis. Where two buckets share a flow, what either receives in the end depends on
	/// the share, and only the sum of both is fixed.
	pub total: Balance,
	/// What has been minted for it. It never falls: a burn is not the pallet's business, and so it
	/// cannot reopen the cap.
	pub minted: Balance,
	/// When the total is released.
	pub schedule: Release,
}

/// The two buckets whose flow governance may divide anew.
#[derive(
	Encode,
	Decode,
	DecodeWithMemTracking,
	MaxEncodedLen,
	TypeInfo,
	Clone,
	Copy,
	PartialEq,
	Eq,
	Debug,
)]
pub struct Pair {
	/// Pays those who provide liquidity. Its share has a floor.
	pub liquidity: BucketId,
	/// Pays those who provide computation.
	pub mining: BucketId,
	/// The curve of mining as if it began with the economy. Every change of the start compresses
	/// this one, so that two changes equal the second alone.
	pub mining_curve: Halving,
	/// How the flow is divided. None as long as each follows its own schedule.
	pub split: Option<Split>,
}

/// Whether anything is left to issue.
#[derive(
	Encode,
	Decode,
	DecodeWithMemTracking,
	MaxEncodedLen,
	TypeInfo,
	Clone,
	Copy,
	PartialEq,
	Eq,
	Debug,
	Default,
)]
pub enum Phase {
	/// Something is still to come.
	Running,
	/// Everything has been issued, or there was nothing to issue.
	#[default]
	Complete,
	/// Governance has ended the emission for ever.
	Closed,
}

/// All that a block needs to know when no step is due.
#[derive(
	Encode,
	Decode,
	DecodeWithMemTracking,
	MaxEncodedLen,
	TypeInfo,
	Clone,
	Copy,
	PartialEq,
	Eq,
	Debug,
	Default,
)]
pub struct Status {
	/// The moment up to which the last step issued. The pallet's clock never falls below it.
	pub last_step: Moment,
	/// Whether anything is left to issue.
	pub phase: Phase,
}

/// A bucket as genesis describes it.
#[derive(Serialize, Deserialize, Clone, PartialEq, Eq, Debug)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct GenesisBucket {
	/// What it is for; unique, not empty, at most [`MAX_NAME`] bytes.
	pub name: String,
	/// How much it issues.
	pub total: Balance,
	/// When.
	pub schedule: Release,
}

/// The two buckets that share a flow, as genesis describes them. Both follow a halving curve.
#[derive(Serialize, Deserialize, Clone, PartialEq, Eq, Debug)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct GenesisPair {
	/// The name of the liquidity bucket.
	pub liquidity: String,
	/// The name of the mining bucket.
	pub mining: String,
	/// When mining begins, if later than its curve says: the curve is compressed and its end does
	/// not move.
	#[serde(default)]
	pub mining_start: Option<Moment>,
}

/// How far a bucket has come.
#[derive(Encode, Decode, TypeInfo, Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Progress {
	/// What it will have received in the end, as things stand.
	pub total: Balance,
	/// What it has received so far.
	pub minted: Balance,
	/// What it has earned beyond that: the next step mints it.
	pub due: Balance,
	/// What lies in its pot and can be drawn.
	pub held: Balance,
}

/// A bucket as a wallet sees it.
#[derive(Encode, Decode, TypeInfo, Clone, PartialEq, Eq, Debug)]
pub struct BucketInfo<AccountId> {
	/// Its place in the list.
	pub id: BucketId,
	/// What it is for.
	pub name: BucketName,
	/// The account that receives what it issues.
	pub pot: AccountId,
	/// When its total is released, before any division.
	pub schedule: Release,
	/// How far it has come.
	pub progress: Progress,
}

/// How much of the native coin there is, was and will be.
#[derive(Encode, Decode, TypeInfo, Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Supply {
	/// The most that can ever exist. None where genesis promised no cap.
	pub cap: Option<Balance>,
	/// What exists.
	pub issuance: Balance,
	/// What all buckets have received.
	pub minted: Balance,
	/// What is still to be minted: zero once the emission is closed.
	pub ahead: Balance,
	/// What was given up when the emission was closed.
	pub forgone: Balance,
	/// What has been burnt since genesis: the part of the cap that neither exists nor is in the
	/// buckets. Zero where there is no cap.
	pub burnt: Balance,
	/// What lies in the pots, minted and not yet drawn by those whom it pays.
	pub in_pots: Balance,
	/// What people can use: what exists, less the pots, less what the runtime declares as not
	/// circulating, such as grants not yet released.
	pub circulating: Balance,
}
