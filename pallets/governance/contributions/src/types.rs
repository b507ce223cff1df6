//! What is stored and shown, and where a claim stands.

use alloc::vec::Vec;
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use frame_support::{traits::ConstU32, BoundedVec};
use hanse_curve::Moment;
use scale_info::TypeInfo;
use serde::{Deserialize, Serialize};
use sp_runtime::traits::AtLeast32BitUnsigned;

/// An amount of an asset.
pub type Balance = u128;
/// Names a claim. Counted up and never used twice.
pub type ClaimId = u64;
/// Names an epoch: how many have gone by since 1970.
pub type EpochId = u32;
/// What a juror thinks of a contribution, in thousandths of what was asked for it.
pub type Score = u16;

/// The score of a contribution that deserves all that was asked.
pub const FULL_SCORE: Score = 1_000;
/// How many jurors judge a claim.
pub const JURY: u32 = 9;
/// How many judge it again when the first score is challenged.
pub const LARGE_JURY: u32 = 19;
/// How often at most a jury is drawn for a claim: twice for each round.
pub const MAX_DRAWS: u32 = 4;
/// The part of an epoch's budget that one identity can ask for, in percent.
pub const IDENTITY_SHARE: Balance = 5;
/// The part of its bond that an absent juror loses, in percent.
pub const ABSENCE: Balance = 5;
/// The part of what is saved that goes to whoever challenged a score as too high, in percent.
pub const BOUNTY: Balance = 10;
/// The longest address of evidence, in bytes.
pub const MAX_URI: u32 = 128;

/// What somebody contributed.
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
	Ord,
	PartialEq,
	PartialOrd,
	Serialize,
	TypeInfo,
)]
#[serde(rename_all = "camelCase")]
pub enum Kind {
	/// To a discussion.
	#[codec(index = 0)]
	Discussion,
	/// A proposal.
	#[codec(index = 1)]
	Proposal,
	/// Code.
	#[codec(index = 2)]
	Code,
	/// A report of a fault.
	#[codec(index = 3)]
	Report,
	/// Something else.
	#[codec(index = 4)]
	Other,
}

impl Kind {
	/// All there are.
	pub const ALL: [Self; 5] =
		[Self::Discussion, Self::Proposal, Self::Code, Self::Report, Self::Other];
}

/// What a contribution of full score is worth.
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
#[serde(rename_all = "camelCase")]
pub enum Reward {
	/// What was asked for it, of the asset of the terms.
	#[codec(index = 0)]
	Money {
		/// The most that one claim can ask for.
		most: Balance,
	},
	/// A voucher for something outside the chain.
	#[codec(index = 1)]
	Voucher,
}

/// How a kind of contributions is rewarded.
#[derive(
	Clone,
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
pub struct Terms<AssetId> {
	/// Out of whose budget, and in what challenges are bonded.
	pub asset: AssetId,
	/// What each juror gets for a score near the median, and whoever draws a jury.
	pub fee: Balance,
	/// What the contributor gets.
	pub reward: Reward,
}

impl<AssetId> Terms<AssetId> {
	/// What has to be set aside for a claim, so that everybody can be paid whatever happens.
	pub fn reserve(&self, asked: Balance) -> Option<Balance> {
		let payees = JURY.checked_add(LARGE_JURY)?.checked_add(MAX_DRAWS)?;
		self.fee.checked_mul(payees.into())?.checked_add(asked)
	}

	/// What a challenge is bonded with: twice what its jury costs.
	pub fn bond(&self) -> Option<Balance> {
		self.fee.checked_mul(LARGE_JURY.into())?.checked_mul(2)
	}
}

/// Where to find what was contributed.
#[derive(
	Clone, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo,
)]
pub struct Evidence<Hash> {
	/// The hash of it.
	pub hash: Hash,
	/// Where it is.
	pub uri: BoundedVec<u8, ConstU32<MAX_URI>>,
}

/// What there is of one asset to reward contributions.
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
pub struct Fund {
	/// Which epoch was opened last.
	pub epoch: EpochId,
	/// The budget it began with, what was left of earlier ones included.
	pub budget: Balance,
	/// What can still be claimed.
	pub left: Balance,
	/// What is set aside for claims that have not ended, of this epoch and earlier ones.
	pub reserved: Balance,
	/// What was paid since the epoch was opened.
	pub paid: Balance,
}

/// What one identity has claimed of one asset.
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
pub struct Usage {
	/// In which epoch it claimed last.
	pub epoch: EpochId,
	/// What it asked for in that epoch, or got where that is known already.
	pub asked: Balance,
	/// How many of its claims have not ended.
	pub open: u32,
}

/// A juror, in the order in which they came.
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
pub struct Listed<AccountId, IdentityId, BlockNumber> {
	/// Who.
	pub who: AccountId,
	/// Which person, if that was known.
	pub identity: Option<IdentityId>,
	/// In which block it enlisted.
	pub from: BlockNumber,
	/// In which block it retired.
	pub until: Option<BlockNumber>,
}

impl<AccountId, IdentityId, BlockNumber> Listed<AccountId, IdentityId, BlockNumber>
where
	BlockNumber: AtLeast32BitUnsigned + Copy,
{
	/// Whether it can be drawn with a seed that is known since block `known`.
	///
	/// Both coming and going count for what was decided `margin` blocks before the seed, and nothing
	/// that is done later changes the answer.
	pub fn serves(&self, known: BlockNumber, margin: BlockNumber) -> bool {
		self.from.saturating_add(margin) < known && !self.has_left(known, margin)
	}

	/// Whether neither this seed nor any later one can draw it.
	pub fn has_left(&self, known: BlockNumber, margin: BlockNumber) -> bool {
		self.until.is_some_and(|block| block.saturating_add(margin) < known)
	}
}

/// What a juror has on hold, and what it has to do.
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
pub struct Juror {
	/// What is on hold, of the native asset.
	pub bond: Balance,
	/// In how many juries it sits.
	pub duties: u32,
	/// When it retired, if it did.
	pub retired: Option<Moment>,
}

/// What a juror has said.
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
pub enum Vote<Hash> {
	/// Nothing.
	#[codec(index = 0)]
	Missing,
	/// The hash of a score.
	#[codec(index = 1)]
	Sealed(Hash),
	/// A score.
	#[codec(index = 2)]
	Open(Score),
}

/// A place in a jury.
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
pub struct Seat<AccountId, Hash> {
	/// Whose.
	pub juror: AccountId,
	/// What it has said.
	pub vote: Vote<Hash>,
}

impl<AccountId, Hash> Seat<AccountId, Hash> {
	/// What its juror has revealed.
	pub fn score(&self) -> Option<Score> {
		match self.vote {
			Vote::Open(score) => Some(score),
			Vote::Missing | Vote::Sealed(_) => None,
		}
	}
}

/// A jury.
pub type Jury<AccountId, Hash> = BoundedVec<Seat<AccountId, Hash>, ConstU32<LARGE_JURY>>;

/// How often a claim is judged.
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
pub enum Round {
	/// For the first time.
	#[codec(index = 0)]
	First,
	/// Again, after a challenge.
	#[codec(index = 1)]
	Second,
}

impl Round {
	/// How many jurors judge.
	pub fn size(self) -> u32 {
		match self {
			Self::First => JURY,
			Self::Second => LARGE_JURY,
		}
	}
}

/// What somebody says is wrong with a score.
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
pub enum Direction {
	/// It is too high.
	#[codec(index = 0)]
	TooHigh,
	/// It is too low.
	#[codec(index = 1)]
	TooLow,
}

impl Direction {
	/// Whether the second score proves the challenger right.
	pub fn is_right(self, first: Score, second: Score, tolerance: Score) -> bool {
		match self {
			Self::TooHigh => second.saturating_add(tolerance) < first,
			Self::TooLow => first.saturating_add(tolerance) < second,
		}
	}
}

/// A challenge that is not decided.
#[derive(
	Clone, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo,
)]
pub struct Challenge<AccountId, IdentityId> {
	/// Whose.
	pub challenger: AccountId,
	/// Which person, if that is known.
	pub identity: Option<IdentityId>,
	/// What is wrong with the score.
	pub direction: Direction,
	/// The score.
	pub score: Score,
	/// What the challenger has on hold, of the asset of the terms.
	pub bond: Balance,
}

/// What a claim waits for.
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
pub enum Stage<BlockNumber> {
	/// For a jury.
	#[codec(index = 0)]
	Waiting {
		/// Since which block. The seed of the draw has to be younger.
		since: BlockNumber,
		/// Until when it can be drawn.
		until: Moment,
	},
	/// For the scores of its jury.
	#[codec(index = 1)]
	Judging {
		/// Until when they are sealed.
		commit: Moment,
		/// Until when they are revealed.
		reveal: Moment,
	},
	/// For whoever challenges it, and then for whoever collects it.
	#[codec(index = 2)]
	Judged {
		/// The median.
		score: Score,
		/// From when on it can be collected. Until then it can be challenged.
		from: Moment,
		/// Until when it can be collected.
		until: Moment,
	},
}

/// A claim that has not ended.
#[derive(
	Clone, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo,
)]
pub struct Claim<AccountId, AssetId, IdentityId, Hash, BlockNumber> {
	/// Who contributed.
	pub claimant: AccountId,
	/// Which person that is.
	pub identity: IdentityId,
	/// What.
	pub kind: Kind,
	/// Where to find it.
	pub evidence: Evidence<Hash>,
	/// What is asked for it. Nothing where the reward is a voucher.
	pub asked: Balance,
	/// How it is rewarded, as of the submission.
	pub terms: Terms<AssetId>,
	/// Of which epoch's budget.
	pub epoch: EpochId,
	/// What the claimant has on hold, of the native asset.
	pub deposit: Balance,
	/// What is still set aside for it.
	pub reserved: Balance,
	/// How often it is judged.
	pub round: Round,
	/// Whether the jury of this round is the second one, because too few of the first voted.
	pub redrawn: bool,
	/// What it waits for.
	pub stage: Stage<BlockNumber>,
	/// Who judges it, or judged it last.
	pub jury: Jury<AccountId, Hash>,
	/// Who judged it before it was challenged.
	pub former: BoundedVec<AccountId, ConstU32<JURY>>,
	/// The challenge, until it is decided.
	pub challenge: Option<Challenge<AccountId, IdentityId>>,
}

impl<AccountId, AssetId, IdentityId, Hash, BlockNumber>
	Claim<AccountId, AssetId, IdentityId, Hash, BlockNumber>
{
	/// Where it stands.
	pub fn phase(&self, now: Moment) -> Phase {
		match self.stage {
			Stage::Waiting { until, .. } if now < until => Phase::Waiting { until },
			Stage::Judging { commit, .. } if now < commit => Phase::Committing { until: commit },
			Stage::Judging { reveal, .. } if now < reveal && !self.is_heard() => {
				Phase::Revealing { until: reveal }
			}
			Stage::Judging { .. } => Phase::Counting,
			Stage::Judged { score, from, .. } if now < from => {
				Phase::Challengeable { score, until: from }
			}
			Stage::Judged { score, until, .. } if now < until => {
				Phase::Collectable { score, until }
			}
			Stage::Waiting { .. } | Stage::Judged { .. } => Phase::Expired,
		}
	}

	/// Whether all jurors have revealed their scores.
	fn is_heard(&self) -> bool {
		self.jury.iter().all(|seat| seat.score().is_some())
	}

	/// All scores that were revealed.
	pub fn scores(&self) -> Vec<Score> {
		self.jury.iter().filter_map(Seat::score).collect()
	}

	/// What a score is worth. Below `least`, nothing.
	pub fn reward(&self, score: Score, least: Score) -> Option<Balance> {
		if score < least {
			return Some(0);
		}
		hanse_curve::share_down(self.asked, score.into(), FULL_SCORE.into())
	}
}

/// Where a claim stands, and until when.
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
pub enum Phase {
	/// A jury can be drawn as soon as there is a seed that is young enough.
	#[codec(index = 0)]
	Waiting {
		/// Until when.
		until: Moment,
	},
	/// Jurors seal their scores.
	#[codec(index = 1)]
	Committing {
		/// Until when.
		until: Moment,
	},
	/// Jurors reveal their scores.
	#[codec(index = 2)]
	Revealing {
		/// Until when.
		until: Moment,
	},
	/// The vote is over and can be counted.
	#[codec(index = 3)]
	Counting,
	/// The score can be challenged.
	#[codec(index = 4)]
	Challengeable {
		/// The median.
		score: Score,
		/// Until when.
		until: Moment,
	},
	/// The reward can be collected.
	#[codec(index = 5)]
	Collectable {
		/// The median.
		score: Score,
		/// Until when.
		until: Moment,
	},
	/// Nobody drew a jury or collected the reward in time.
	#[codec(index = 6)]
	Expired,
}

/// The budget of one asset, as a wallet shows it.
#[derive(Clone, Copy, Debug, Decode, DecodeWithMemTracking, Encode, Eq, PartialEq, TypeInfo)]
pub struct EpochStatus {
	/// Which epoch it is now.
	pub epoch: EpochId,
	/// When the next one begins.
	pub ends: Moment,
	/// Whether somebody has opened it, so that claims are taken.
	pub open: bool,
	/// What there is.
	pub fund: Fund,
}

/// A claim, as a wallet shows it.
#[derive(Clone, Debug, Decode, DecodeWithMemTracking, Encode, Eq, PartialEq, TypeInfo)]
pub struct ClaimStatus<AccountId, AssetId, IdentityId, Hash, BlockNumber> {
	/// The claim.
	pub claim: Claim<AccountId, AssetId, IdentityId, Hash, BlockNumber>,
	/// Where it stands now.
	pub phase: Phase,
}

/// What a juror has to do, as a wallet shows it.
#[derive(Clone, Copy, Debug, Decode, DecodeWithMemTracking, Encode, Eq, PartialEq, TypeInfo)]
pub struct Duty<Hash> {
	/// Which claim it judges.
	pub claim: ClaimId,
	/// Where that stands now.
	pub phase: Phase,
	/// What the juror has said.
	pub vote: Vote<Hash>,
}
