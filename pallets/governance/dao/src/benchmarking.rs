//! What each call costs at its worst: an asset of the assets pallet, stake made on as many days as
//! there are places for, all locks taken but one and as many of them over as there can be, and for
//! what ends something, the end with everything that comes with it.

use super::*;
use alloc::{vec, vec::Vec};
use codec::Encode;
use frame_benchmarking::v2::*;
use frame_support::{
	traits::{fungibles::InspectHold, EnsureOriginWithArg, Get, QueryPreimage},
	weights::Weight,
};
use frame_system::RawOrigin;
use hanse_ballot::{table, Choice, Conviction, Moment, Ramp, Rules, Usage, MAX_STEPS};
use sp_runtime::traits::{Hash as _, StaticLookup};

type Helper<T> = <T as Config>::BenchmarkHelper;
type LookupOf<T> = <<T as frame_system::Config>::Lookup as StaticLookup>::Source;

const DAY: Moment = 86_400_000;
/// When everything begins: a midnight well after the clock's own beginning, as on a live chain.
const NOW: Moment = 20_000 * DAY;
/// Far above the minimum balance and the deposits of any chain.
const AMOUNT: Balance = 1_000_000_000_000_000_000_000_000;
/// What a member stakes each day.
const STAKE: Balance = AMOUNT / 1_000;
/// On which track everything happens.
const TRACK: TrackId = ROOT_TRACK;

/// Votes of fifty days, so that a community has to remember as many slots as it can.
const RULES: Rules = Rules { decide: 50 * DAY, ..table::ROOT };

fn lookup<T: Config>(who: &T::AccountId) -> LookupOf<T> {
	T::Lookup::unlookup(who.clone())
}

/// An account with the native asset and the other one.
fn rich<T: Config>(name: &'static str) -> T::AccountId {
	let who = account(name, 0, 0);
	Helper::<T>::fund(&T::NativeAsset::get(), &who, AMOUNT);
	Helper::<T>::fund(&Helper::<T>::asset(), &who, AMOUNT);
	who
}

fn track<T: Config>(kind: TrackKind) -> Track {
	Track { kind, deposit: T::MinDeposit::get(), rules: RULES, limit: Limit::None }
}

fn settings<T: Config>() -> SettingsOf<T> {
	Settings {
		name: vec![b'n'; MAX_NAME as usize].try_into().expect("short enough"),
		asset: Helper::<T>::asset(),
		min_stake: STAKE,
		floor: STAKE,
		ramp: Ramp { step: DAY, steps: MAX_STEPS, delay: 1 },
		unbonding: 100 * DAY,
		max_conviction: Conviction::HIGHEST.level(),
		lock_period: DAY,
	}
}

fn general<T: Config>(count: u32) -> TrackList {
	vec![track::<T>(TrackKind::General); count as usize].try_into().expect("few enough")
}

/// The chain as a community with all its tracks, whose first may make any call.
fn chain<T: Config>() {
	chain_of::<T>(MAX_TRACKS);
}

/// The chain as a community with some tracks.
fn chain_of<T: Config>(count: u32) {
	Helper::<T>::set_time(NOW);
	// On a real chain the asset exists once somebody has some of it.
	rich::<T>("issuer");
	// Those that the chain has from its genesis.
	let _ = Tracks::<T>::clear_prefix(CHAIN, MAX_TRACKS, None);
	Stakes::<T>::remove(CHAIN);
	let Settings { asset, min_stake, floor, ramp, unbonding, max_conviction, lock_period, .. } =
		settings::<T>();
	let mut tracks = general::<T>(count).into_inner();
	tracks[usize::from(ROOT_TRACK)].kind = TrackKind::Root;
	let chain = GenesisCommunity {
		name: "Chain".into(),
		asset,
		min_stake,
		floor,
		ramp,
		unbonding,
		max_conviction,
		lock_period,
		tracks,
		stakes: vec![],
	};
	Pallet::<T>::do_genesis(&chain).expect("the genesis is valid");
}

/// A member that has staked on as many days as it can. The clock stands after the last.
fn member<T: Config>(name: &'static str) -> Result<T::AccountId, BenchmarkError> {
	let who = rich::<T>(name);
	for day in 0..u64::from(MAX_LOTS) - 1 {
		Helper::<T>::set_time(NOW + day * DAY);
		Pallet::<T>::do_stake(who.clone(), CHAIN, STAKE)?;
	}
	Helper::<T>::set_time(NOW + 40 * DAY);
	Ok(who)
}

/// Fills what the community remembers with days of others.
fn crowd<T: Config>() {
	Stakes::<T>::mutate(CHAIN, fill);
}

fn fill(pool: &mut Pool) {
	let today = (NOW / DAY) as u32 + 40;
	// A place is left for what the call adds.
	for day in today - 60..=today {
		let _ = pool.add(day, 1);
	}
}

/// Takes all places for locks but one: delegations on all other tracks that were over long ago, and
/// convictions.
fn busy<T: Config>(who: &T::AccountId) {
	Members::<T>::mutate(CHAIN, who, |member| {
		let member = member.as_mut().expect("it is a member");
		for track in TRACK + 1..MAX_TRACKS as TrackId {
			let (cause, until) = (LockCause::Delegation { track }, Some(NOW));
			let _ = member.locks.try_push(Lock { cause, amount: 0, until });
			let ended = Delegation { to: who.clone(), lots: Lots::default(), ended: Some(NOW) };
			Delegations::<T>::insert((CHAIN, track), who, ended);
		}
		while member.locks.len() + 1 < MAX_LOCKS as usize {
			let until = Some(NOW + 1_000 * DAY);
			let _ = member.locks.try_push(Lock { cause: LockCause::Conviction, amount: 0, until });
		}
	});
}

/// Whether the delegations that were over have been forgotten, and no other of so many locks.
fn lifted<T: Config>(who: &T::AccountId, locks: u32) {
	let tracks = TRACK + 1..MAX_TRACKS as TrackId;
	let over = tracks.clone().filter(|track| Delegations::<T>::contains_key((CHAIN, *track), who));
	assert_eq!(over.count(), 0);
	let member = Members::<T>::get(CHAIN, who).expect("it is a member");
	assert_eq!(member.locks.len(), locks as usize - tracks.count());
}

/// A short call that does nothing, stored.
fn call<T: Config>() -> ContentOf<T> {
	let remark = vec![7u8; 100];
	noted::<T>(frame_system::Call::<T>::remark { remark })
}

/// A call of about `len` bytes that has a part in memory for every two of them, as far as there is
/// memory for a call, stored.
fn long_call<T: Config>(len: u32) -> ContentOf<T> {
	let bytes = len.saturating_sub(6) as usize;
	let parts = (bytes / 2).min(500_000);
	let mut keys = vec![vec![7u8]; parts];
	let rest = bytes - 2 * parts;
	if rest > 9 {
		keys.push(vec![7u8; rest - 9]);
	}
	noted::<T>(frame_system::Call::<T>::kill_storage { keys })
}

fn noted<T: Config>(call: frame_system::Call<T>) -> ContentOf<T> {
	let call = T::RuntimeCall::from(call);
	let bytes: Vec<u8> = call.encode();
	let hash = T::Hashing::hash(&bytes);
	let len = bytes.len() as u32;
	if T::Preimages::len(&hash).is_none() {
		Helper::<T>::note(bytes);
	}
	Content::Call { hash, len }
}

fn statement<T: Config>() -> StatementOf<T> {
	let text = vec![b's'; MAX_TEXT as usize];
	let hash = T::Hashing::hash(&text);
	Statement { hash, text: text.try_into().expect("short enough") }
}

/// A proposal of a call, and who made it.
fn proposed<T: Config>() -> Result<T::AccountId, BenchmarkError> {
	let proposer = rich::<T>("proposer");
	let content = call::<T>();
	Pallet::<T>::do_submit(proposer.clone(), CHAIN, TRACK, content, Some(statement::<T>()))?;
	Ok(proposer)
}

/// A proposal on which a member with everything has voted, when votes are taken.
fn voted<T: Config>() -> Result<T::AccountId, BenchmarkError> {
	chain::<T>();
	let who = member::<T>("member")?;
	let other = member::<T>("other")?;
	Pallet::<T>::do_delegate(other, CHAIN, TRACK, who.clone())?;
	crowd::<T>();
	proposed::<T>()?;
	Helper::<T>::set_time(NOW + 41 * DAY);
	Pools::<T>::mutate((CHAIN, TRACK), &who, fill);
	let conviction = Conviction::default();
	Pallet::<T>::do_vote(who.clone(), 0, Choice::Nay, conviction)?;
	busy::<T>(&who);
	Ok(who)
}

fn deposited<T: Config>(who: &T::AccountId) -> Balance {
	T::Assets::balance_on_hold(T::NativeAsset::get(), &HoldReason::Deposit.into(), who)
}

fn staked<T: Config>(who: &T::AccountId) -> Balance {
	T::Assets::balance_on_hold(Helper::<T>::asset(), &HoldReason::Stake.into(), who)
}

#[benchmarks]
mod benchmarks {
	use super::*;

	#[benchmark]
	fn create(t: Linear<1, MAX_TRACKS>) {
		let creator = rich::<T>("creator");
		let tracks = general::<T>(t);

		#[extrinsic_call]
		_(RawOrigin::Signed(creator.clone()), settings::<T>(), tracks);

		assert_eq!(Tracks::<T>::iter_prefix(1).count(), t as usize);
		assert_eq!(deposited::<T>(&creator), T::CommunityDeposit::get());
	}

	#[benchmark]
	fn dissolve() -> Result<(), BenchmarkError> {
		let creator = rich::<T>("creator");
		Pallet::<T>::do_create(creator.clone(), settings::<T>(), general::<T>(MAX_TRACKS))?;

		#[extrinsic_call]
		_(RawOrigin::Signed(creator.clone()), 1);

		assert_eq!(Tracks::<T>::iter_prefix(1).count(), 0);
		assert_eq!(deposited::<T>(&creator), 0);
		Ok(())
	}

	#[benchmark]
	fn stake() -> Result<(), BenchmarkError> {
		chain::<T>();
		let who = member::<T>("member")?;
		crowd::<T>();
		busy::<T>(&who);

		#[extrinsic_call]
		_(RawOrigin::Signed(who.clone()), CHAIN, STAKE);

		let member = Members::<T>::get(CHAIN, &who).expect("it is a member");
		assert_eq!(member.lots.young().len(), MAX_LOTS as usize);
		lifted::<T>(&who, MAX_LOCKS - 1);
		assert!(Stakes::<T>::get(CHAIN).young().len() > 60);
		Ok(())
	}

	#[benchmark]
	fn unstake() -> Result<(), BenchmarkError> {
		chain::<T>();
		let who = member::<T>("member")?;
		crowd::<T>();
		busy::<T>(&who);
		let all = Members::<T>::get(CHAIN, &who).expect("it is a member").lots.total();
		for _ in 1..MAX_UNBONDING {
			let waits = Unbonding { amount: 1, until: NOW };
			Members::<T>::mutate(CHAIN, &who, |member| {
				let member = member.as_mut().expect("it is a member");
				let _ = member.unbonding.try_push(waits);
			});
		}

		#[extrinsic_call]
		_(RawOrigin::Signed(who.clone()), CHAIN, all);

		lifted::<T>(&who, MAX_LOCKS - 1);

		assert_eq!(Communities::<T>::get(CHAIN).expect("it is the chain").members, 0);
		Ok(())
	}

	#[benchmark]
	fn withdraw() -> Result<(), BenchmarkError> {
		chain::<T>();
		let who = member::<T>("member")?;
		let caller = account("caller", 0, 0);
		for _ in 1..MAX_UNBONDING {
			Pallet::<T>::do_unstake(who.clone(), CHAIN, 1)?;
		}
		let rest = Members::<T>::get(CHAIN, &who).expect("it is a member").lots.total();
		Pallet::<T>::do_unstake(who.clone(), CHAIN, rest)?;
		busy::<T>(&who);
		Helper::<T>::set_time(NOW + 1_000 * DAY);

		#[extrinsic_call]
		_(RawOrigin::Signed(caller), CHAIN, lookup::<T>(&who));

		assert!(!Members::<T>::contains_key(CHAIN, &who));
		assert_eq!(staked::<T>(&who), 0);
		Ok(())
	}

	#[benchmark]
	fn delegate() -> Result<(), BenchmarkError> {
		chain::<T>();
		let who = member::<T>("member")?;
		let to = member::<T>("delegate")?;
		Pools::<T>::mutate((CHAIN, TRACK), &to, fill);
		busy::<T>(&who);

		#[extrinsic_call]
		_(RawOrigin::Signed(who.clone()), CHAIN, TRACK, lookup::<T>(&to));

		assert!(Pallet::<T>::delegates(CHAIN, TRACK, &who));
		lifted::<T>(&who, MAX_LOCKS);
		Ok(())
	}

	#[benchmark]
	fn undelegate() -> Result<(), BenchmarkError> {
		chain::<T>();
		let who = member::<T>("member")?;
		let to = member::<T>("delegate")?;
		Pools::<T>::mutate((CHAIN, TRACK), &to, fill);
		Pallet::<T>::do_delegate(who.clone(), CHAIN, TRACK, to)?;
		busy::<T>(&who);

		#[extrinsic_call]
		_(RawOrigin::Signed(who.clone()), CHAIN, TRACK);

		assert!(!Pallet::<T>::delegates(CHAIN, TRACK, &who));
		lifted::<T>(&who, MAX_LOCKS - 1);
		Ok(())
	}

	#[benchmark]
	fn submit() -> Result<(), BenchmarkError> {
		chain::<T>();
		member::<T>("member")?;
		crowd::<T>();
		let proposer = rich::<T>("proposer");
		let content = call::<T>();
		let said = Some(statement::<T>());

		#[extrinsic_call]
		_(RawOrigin::Signed(proposer.clone()), CHAIN, TRACK, content, said);

		assert_eq!(deposited::<T>(&proposer), T::MinDeposit::get());
		assert!(!Proposals::<T>::get(0).expect("it was made").total.is_zero());
		Ok(())
	}

	#[benchmark]
	fn discuss() -> Result<(), BenchmarkError> {
		chain::<T>();
		let who = proposed::<T>()?;

		#[extrinsic_call]
		_(RawOrigin::Signed(who), 0, statement::<T>());

		Ok(())
	}

	#[benchmark]
	fn vote() -> Result<(), BenchmarkError> {
		let who = voted::<T>()?;

		#[extrinsic_call]
		_(RawOrigin::Signed(who.clone()), 0, Choice::Aye, Conviction::HIGHEST);

		let ballot = Votes::<T>::get(0, &who).expect("it has voted").ballot;
		assert!(ballot.choice == Choice::Aye && !ballot.delegated.is_zero());
		lifted::<T>(&who, MAX_LOCKS - 1);
		Ok(())
	}

	#[benchmark]
	fn unvote() -> Result<(), BenchmarkError> {
		let who = voted::<T>()?;

		#[extrinsic_call]
		_(RawOrigin::Signed(who.clone()), 0);

		assert!(!Votes::<T>::contains_key(0, &who));
		// That of the vote is ended as well.
		lifted::<T>(&who, MAX_LOCKS - 2);
		Ok(())
	}

	#[benchmark]
	fn unlock() -> Result<(), BenchmarkError> {
		let who = voted::<T>()?;
		let caller = account("caller", 0, 0);
		Helper::<T>::set_time(NOW + 200 * DAY);
		Pallet::<T>::do_poke(0)?;

		#[extrinsic_call]
		_(RawOrigin::Signed(caller), 0, lookup::<T>(&who));

		assert!(!Votes::<T>::contains_key(0, &who));
		Ok(())
	}

	#[benchmark]
	fn poke() -> Result<(), BenchmarkError> {
		chain::<T>();
		member::<T>("member")?;
		let proposer = proposed::<T>()?;
		let caller = account("caller", 0, 0);
		Helper::<T>::set_time(NOW + 200 * DAY);

		#[extrinsic_call]
		_(RawOrigin::Signed(caller), 0);

		assert!(!Proposals::<T>::contains_key(0));
		assert_eq!(deposited::<T>(&proposer), 0);
		Ok(())
	}

	#[benchmark]
	fn execute() -> Result<(), BenchmarkError> {
		chain::<T>();
		let who = member::<T>("member")?;
		let proposer = proposed::<T>()?;
		let caller = account("caller", 0, 0);
		Helper::<T>::set_time(NOW + 41 * DAY);
		Pallet::<T>::do_vote(who, 0, Choice::Aye, Conviction::default())?;
		Helper::<T>::set_time(NOW + 41 * DAY + RULES.confirm + RULES.enact);

		#[extrinsic_call]
		_(RawOrigin::Signed(caller), 0, T::MaxCallLength::get(), Weight::MAX);

		assert!(!Proposals::<T>::contains_key(0));
		assert_eq!(deposited::<T>(&proposer), 0);
		Ok(())
	}

	#[benchmark]
	fn read(l: Linear<10, { T::MaxCallLength::get() }>) -> Result<(), BenchmarkError> {
		let Content::Call { hash, len } = long_call::<T>(l) else {
			return Err(BenchmarkError::Weightless);
		};
		assert!(len <= l && len + 15 >= l);
		let call;

		#[block]
		{
			call = Pallet::<T>::read_call(TrackKind::Root, &hash, len)?;
		}

		assert_eq!(call.encoded_size(), len as usize);
		Ok(())
	}

	#[benchmark]
	fn cancel() -> Result<(), BenchmarkError> {
		chain::<T>();
		let proposer = proposed::<T>()?;
		let origin = T::CancelOrigin::try_successful_origin(&CHAIN)
			.map_err(|_| BenchmarkError::Weightless)?;

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, 0);

		assert_eq!(deposited::<T>(&proposer), 0);
		Ok(())
	}

	#[benchmark]
	fn kill() -> Result<(), BenchmarkError> {
		chain::<T>();
		let proposer = proposed::<T>()?;
		let origin =
			T::KillOrigin::try_successful_origin(&CHAIN).map_err(|_| BenchmarkError::Weightless)?;

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, 0);

		assert_eq!(deposited::<T>(&proposer), 0);
		Ok(())
	}

	#[benchmark]
	fn amend(t: Linear<1, MAX_TRACKS>) -> Result<(), BenchmarkError> {
		chain_of::<T>(t);
		let origin = T::AmendOrigin::try_successful_origin(&CHAIN)
			.map_err(|_| BenchmarkError::Weightless)?;
		let settings = Settings { min_stake: STAKE + 1, ..settings::<T>() };
		let mut tracks = general::<T>(t);
		tracks[usize::from(ROOT_TRACK)].kind = TrackKind::Root;
		for track in tracks.iter_mut() {
			track.deposit = T::MinDeposit::get() + 1;
		}

		#[extrinsic_call]
		_(origin as T::RuntimeOrigin, CHAIN, settings, tracks);

		let changed = Tracks::<T>::iter_prefix_values(CHAIN)
			.filter(|track| track.deposit > T::MinDeposit::get());
		assert_eq!(changed.count(), t as usize);
		Ok(())
	}

	#[benchmark]
	fn spend() -> Result<(), BenchmarkError> {
		chain::<T>();
		let track = MAX_TRACKS as TrackId - 1;
		Tracks::<T>::mutate(CHAIN, track, |track| {
			let track = track.as_mut().expect("there are so many");
			track.limit = Limit::Spend(table::BIG_SPEND);
		});
		let usage = Usage { since: NOW, limit: 1, spent: 1 };
		let other = Spent { asset: T::NativeAsset::get(), usage };
		let others = vec![other; MAX_ASSETS as usize - 1].try_into().expect("few enough");
		Spendings::<T>::insert(CHAIN, track, SpentList::from(others));
		let origin = T::RuntimeOrigin::from(Origin::Track { community: CHAIN, track });
		let asset = Helper::<T>::asset();

		#[block]
		{
			Pallet::<T>::spend(origin, &asset, &|_| AMOUNT, 1)?;
		}

		let spent = Spendings::<T>::get(CHAIN, track);
		assert_eq!((spent.len(), spent[MAX_ASSETS as usize - 1].usage.spent), (16, 1));
		Ok(())
	}

	impl_benchmark_test_suite!(Pallet, crate::mock::new_test_ext(), crate::mock::Test);
}
