//! What is stored and shown.

use alloc::vec::Vec;
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use frame_support::{traits::ConstU32, BoundedVec};
use hanse_ballot::{Moment, Power, Share, WHOLE};
use hanse_election::{Approvals, Place, Voter, Weight};
use scale_info::TypeInfo;
use serde::{Deserialize, Serialize};

pub use hanse_ballot::Balance;
pub use hanse_election::MAX_CANDIDATES;

/// Names an election. Counted up and never used twice; zero is the committee of the genesis.
pub type ElectionId = u32;

/// The name of a pallet in the runtime, such as `Balances`.
pub type PalletName = BoundedVec<u8, ConstU32<MAX_NAME>>;

/// How many representatives there are.
pub const SEATS: u32 = 30;
/// How many of them are core members.
pub const CORE: u32 = 5;
/// How many core members have to agree.
pub const CORE_NEEDED: u32 = 3;
/// How many wait for a vacancy.
pub const RUNNERS_UP: u32 = 10;
/// How many candidates a ballot can name.
pub const MAX_APPROVALS: u32 = 16;
/// How many voters are counted at once: a page of 4 KiB.
pub const PAGE: u32 = 128;
/// The most pages that one call counts.
pub const MAX_PAGES: u32 = 64;
/// The longest name of a pallet, in bytes.
pub const MAX_NAME: u32 = 32;
/// How many approvals of a core member can be pending.
pub const MAX_INTENTS: u32 = 4;
/// How many hashes can be whitelisted at a time.
pub const MAX_WHITELISTED: u32 = 8;
/// The longest that anything here can take.
pub const MAX_PERIOD: Moment = hanse_ballot::MAX_PERIOD * 5;

/// Voters that are counted together.
pub type Page = BoundedVec<Voter, ConstU32<PAGE>>;
/// Candidates, the oldest first.
pub type CandidateList<AccountId> = BoundedVec<Candidate<AccountId>, ConstU32<MAX_CANDIDATES>>;
/// The representatives, in the order in which they were elected.
pub type Seats<AccountId> = BoundedVec<Seat<AccountId>, ConstU32<SEATS>>;
/// Those who wait for a vacancy, the first of them first.
pub type RunnersUp<AccountId> = BoundedVec<RunnerUp<AccountId>, ConstU32<RUNNERS_UP>>;
/// The core members, the one with the most votes first.
pub type Core<AccountId, Hash> = BoundedVec<CoreMember<AccountId, Hash>, ConstU32<CORE>>;
/// Upgrades that the core members consider urgent.
pub type Whitelist<Hash> = BoundedVec<Listed<Hash>, ConstU32<MAX_WHITELISTED>>;

/// How long everything takes, in milliseconds.
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
pub struct Periods {
	/// For candidates to stand.
	pub candidacy: Moment,
	/// For voters to commit to a ballot.
	pub commit: Moment,
	/// For voters to reveal it.
	pub reveal: Moment,
	/// From one committee to the next.
	pub term: Moment,
	/// How much longer a committee stays when no other is elected.
	pub extension: Moment,
	/// How long the bond of a former representative can still be slashed.
	pub liability: Moment,
	/// For a representative to take its seat.
	pub seat: Moment,
	/// From the beginning of a term, or from one core to the next.
	pub core: Moment,
	/// How long the approval of a core member waits for those of others.
	pub intent: Moment,
	/// How long a hash is whitelisted.
	pub whitelist: Moment,
	/// How long a pallet is paused.
	pub pause: Moment,
	/// From the beginning of one pause to that of the next.
	pub between_pauses: Moment,
}

impl Periods {
	/// From the opening of an election to the count.
	pub const fn election(&self) -> Moment {
		self.candidacy.saturating_add(self.commit).saturating_add(self.reveal)
	}

	/// Whether everything takes some time and not for ever, one pause is over before the next, like
	/// the approvals of ending it, and a term is longer than an election.
	pub fn are_sound(&self) -> bool {
		let all = [
			self.candidacy,
			self.commit,
			self.reveal,
			self.term,
			self.extension,
			self.liability,
			self.seat,
			self.core,
			self.intent,
			self.whitelist,
			self.pause,
			self.between_pauses,
		];
		all.iter().all(|period| (1..=MAX_PERIOD).contains(period))
			&& self.pause < self.between_pauses
			&& self.intent < self.between_pauses
			&& self.election() < self.term
	}
}

/// Where an election is, apart from the clock.
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
	/// Ballots are not counted.
	#[codec(index = 0)]
	Voting,
	/// Ballots are being counted.
	#[codec(index = 1)]
	Counting,
	/// It is decided, and its pages are being removed.
	#[codec(index = 2)]
	Clearing {
		/// The next one to remove.
		next: u32,
	},
}

/// An election that is not over.
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
pub struct Election {
	/// Which one.
	pub number: ElectionId,
	/// When it was opened. Power is measured at that moment.
	pub opened: Moment,
	/// From when on ballots are committed, and candidates fixed.
	pub commits: Moment,
	/// From when on they are revealed.
	pub reveals: Moment,
	/// From when on they are counted.
	pub counts: Moment,
	/// The power of everybody when it was opened.
	pub total: Power,
	/// How many voters have committed to a ballot.
	pub voters: u32,
	/// How many of them have revealed it.
	pub revealed: u32,
	/// The power of those.
	pub power: Power,
	/// How far it is.
	pub stage: Stage,
}

impl Election {
	/// How many pages the revealed ballots fill.
	pub const fn pages(&self) -> u32 {
		self.revealed.div_ceil(PAGE)
	}

	/// Whether enough power has voted for the result to count.
	pub fn has_quorum(&self, quorum: Share) -> bool {
		!self.power.is_zero() && is_share(self.power, self.total, quorum)
	}

	/// What a power weighs in the count: all powers together are cut to 64 bits, rounded down.
	pub fn weight_of(&self, power: Power) -> Option<Weight> {
		let excess = self.total.bits().saturating_sub(64);
		(power >> excess).try_into().ok()
	}
}

/// Whether `part` is at least a share of `whole`.
pub fn is_share(part: Power, whole: Power, share: Share) -> bool {
	let sides = part.checked_mul(WHOLE.into()).zip(whole.checked_mul(share.into()));
	sides.is_some_and(|(part, needed)| part >= needed)
}

/// Somebody who wants to be elected.
#[derive(
	Clone, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo,
)]
pub struct Candidate<AccountId> {
	/// Who.
	pub who: AccountId,
	/// Whether it cannot be elected any more. Its place stays, since ballots name places.
	pub withdrawn: bool,
}

/// What somebody left as security for a candidacy and a seat.
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
pub struct Bond {
	/// How much.
	pub amount: Balance,
	/// Until when it can be slashed, after its owner has left a seat or a candidacy.
	pub until: Moment,
}

/// What somebody has voted.
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
pub enum Vote {
	/// Something that only the voter knows: the hash of its ballot.
	#[codec(index = 0)]
	Sealed([u8; 32]),
	/// For everybody to see and to count again.
	#[codec(index = 1)]
	Open {
		/// For whom.
		approvals: Approvals,
		/// With what weight in the count.
		weight: Weight,
	},
}

/// Somebody's ballot, until its deposit is settled.
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
	/// In which election.
	pub election: ElectionId,
	/// What its voter left.
	pub deposit: Balance,
	/// What is on it.
	pub vote: Vote,
}

/// What a representative discloses before it acts.
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
pub struct Disclosure {
	/// What it is paid for the term, by whomever.
	pub pay: Balance,
	/// The hash of its credit and background check.
	pub check: [u8; 32],
}

/// A seat that is filled.
#[derive(
	Clone, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo,
)]
pub struct Seat<AccountId> {
	/// By whom.
	pub who: AccountId,
	/// Its place among the candidates: the lower of two is the older candidacy.
	pub place: Place,
	/// Since when.
	pub since: Moment,
	/// What it has disclosed. Nothing before it takes the seat.
	pub disclosure: Option<Disclosure>,
	/// Whom it wants in the core, by their places.
	pub core: Approvals,
	/// Whom it wants as chief.
	pub chief: Option<AccountId>,
}

impl<AccountId> Seat<AccountId> {
	/// A seat that is to be taken.
	pub const fn new(who: AccountId, place: Place, since: Moment) -> Self {
		Self { who, place, since, disclosure: None, core: Approvals::NONE, chief: None }
	}
}

/// Somebody who waits for a vacancy.
#[derive(
	Clone, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo,
)]
pub struct RunnerUp<AccountId> {
	/// Who.
	pub who: AccountId,
	/// Its place among the candidates.
	pub place: Place,
}

/// The committee of a term.
#[derive(
	Clone, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo,
)]
pub struct Committee<AccountId> {
	/// Which election it comes from.
	pub election: ElectionId,
	/// When its term began.
	pub since: Moment,
	/// When its term ends.
	pub until: Moment,
	/// From when on the core can be seated anew.
	pub core_from: Moment,
	/// The representatives.
	pub seats: Seats<AccountId>,
	/// Those who wait for a vacancy.
	pub runners_up: RunnersUp<AccountId>,
}

impl<AccountId: Clone + Eq> Committee<AccountId> {
	/// The seat of somebody.
	pub fn seat(&self, who: &AccountId) -> Option<&Seat<AccountId>> {
		self.seats.iter().find(|seat| seat.who == *who)
	}

	/// The seat of somebody, to be changed.
	pub fn seat_mut(&mut self, who: &AccountId) -> Option<&mut Seat<AccountId>> {
		self.seats.iter_mut().find(|seat| seat.who == *who)
	}

	/// Whether somebody has a seat or waits for one.
	pub fn has(&self, who: &AccountId) -> bool {
		self.seat(who).is_some() || self.runners_up.iter().any(|next| next.who == *who)
	}

	/// Whether so many are more than half of the representatives.
	pub fn is_majority(&self, count: usize) -> bool {
		count.saturating_mul(2) > self.seats.len()
	}

	/// Whom more than half of the representatives want as chief.
	pub fn chief(&self) -> Option<AccountId> {
		let named = || self.seats.iter().filter_map(|seat| seat.chief.as_ref());
		let votes = |who: &AccountId| named().filter(|named| *named == who).count();
		named().find(|who| self.is_majority(votes(who))).cloned()
	}

	/// The core members that the representatives want, the one with the most votes first and the
	/// older candidacy before another one.
	pub fn wanted_core(&self) -> Vec<AccountId> {
		let votes =
			|place: Place| self.seats.iter().filter(|seat| seat.core.contains(place)).count();
		let taken = self.seats.iter().filter(|seat| seat.disclosure.is_some());
		let mut ranked: Vec<_> = taken.map(|seat| (votes(seat.place), seat)).collect();
		ranked.retain(|(votes, _)| *votes > 0);
		ranked.sort_by_key(|(votes, seat)| (core::cmp::Reverse(*votes), seat.place));
		ranked.into_iter().take(CORE as usize).map(|(_, seat)| seat.who.clone()).collect()
	}
}

/// What core members can do together.
#[derive(
	Clone, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo,
)]
pub enum Action<Hash> {
	/// Consider an upgrade urgent.
	#[codec(index = 0)]
	Upgrade(Hash),
	/// Pause a pallet.
	#[codec(index = 1)]
	Pause(PalletName),
	/// End its pause.
	#[codec(index = 2)]
	Unpause(PalletName),
}

/// What a core member approves of and others do not yet.
#[derive(
	Clone, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo,
)]
pub struct Intent<Hash> {
	/// What.
	pub action: Action<Hash>,
	/// Until when.
	pub until: Moment,
}

/// A core member.
#[derive(
	Clone, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo,
)]
pub struct CoreMember<AccountId, Hash> {
	/// Who.
	pub who: AccountId,
	/// What it approves of.
	pub intents: BoundedVec<Intent<Hash>, ConstU32<MAX_INTENTS>>,
}

impl<AccountId, Hash: PartialEq> CoreMember<AccountId, Hash> {
	/// A member that has approved of nothing.
	pub fn new(who: AccountId) -> Self {
		Self { who, intents: BoundedVec::new() }
	}

	/// Whether it approves of something now.
	pub fn approves(&self, action: &Action<Hash>, now: Moment) -> bool {
		self.intents.iter().any(|intent| intent.action == *action && now < intent.until)
	}
}

/// An upgrade that the core members consider urgent.
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
pub struct Listed<Hash> {
	/// The hash of the runtime's code.
	pub hash: Hash,
	/// Until when.
	pub until: Moment,
}

/// The last pause, whether it has ended or not.
#[derive(
	Clone, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo,
)]
pub struct Pause {
	/// Of which pallet.
	pub name: PalletName,
	/// Since when.
	pub since: Moment,
	/// Until when.
	pub until: Moment,
}

/// Why nobody was elected.
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
pub enum Failure {
	/// Too little power has voted.
	#[codec(index = 0)]
	BelowQuorum,
	/// Too few are approved of to fill the core.
	#[codec(index = 1)]
	TooFewElected,
}

/// Why somebody has no seat any more.
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
pub enum Departure {
	/// It did not want it.
	#[codec(index = 0)]
	Resigned,
	/// It did not take it in time.
	#[codec(index = 1)]
	Absent,
	/// A referendum wanted it so.
	#[codec(index = 2)]
	Recalled,
}

/// What can be done now, and until when.
#[derive(Clone, Copy, Debug, Decode, DecodeWithMemTracking, Encode, Eq, PartialEq, TypeInfo)]
pub enum Phase {
	/// There is no election.
	#[codec(index = 0)]
	Closed {
		/// From when on anybody can open one.
		from: Moment,
	},
	/// Candidates stand.
	#[codec(index = 1)]
	Candidacy {
		/// Until when.
		until: Moment,
	},
	/// Voters commit to ballots.
	#[codec(index = 2)]
	Committing {
		/// Until when.
		until: Moment,
	},
	/// Voters reveal them.
	#[codec(index = 3)]
	Revealing {
		/// Until when.
		until: Moment,
	},
	/// Anybody counts them.
	#[codec(index = 4)]
	Counting {
		/// How many seats are given, those of runners-up included.
		given: u32,
		/// How many are to be given at most.
		seats: u32,
		/// The next page to count for the next seat.
		page: u32,
		/// How many pages there are.
		pages: u32,
	},
	/// Anybody removes the pages.
	#[codec(index = 5)]
	Clearing {
		/// How many are left.
		pages: u32,
	},
}

/// The first committee, from the first block.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct GenesisCommittee<AccountId> {
	/// The representatives. Each needs the bond in its account. Their seats are taken.
	pub representatives: Vec<AccountId>,
	/// Those of them who are core members.
	pub core: Vec<AccountId>,
	/// When their term ends, in milliseconds since 1970.
	pub ends: Moment,
}
