//! How an approved call is carried out.

use crate::{
	CommunityId, Config, Content, Error, Event, Origin, Pallet, ProposalId, Proposals, TrackId,
	TrackKind, WeightInfo, CHAIN, ROOT_TRACK,
};
use frame_support::{
	dispatch::{extract_actual_weight, DispatchResultWithPostInfo, GetDispatchInfo},
	ensure,
	storage::with_storage_layer,
	traits::{Contains, Get, OriginTrait},
	weights::Weight,
};
use hanse_ballot::Phase;
use sp_runtime::{traits::Dispatchable, DispatchError};

impl<T: Config> Pallet<T> {
	/// Executes an approved call.
	pub(crate) fn do_execute(
		id: ProposalId,
		length: u32,
		weight: Weight,
	) -> DispatchResultWithPostInfo {
		let (mut proposal, rules, now) = Self::proposal_now(id)?;
		let Content::Call { hash, len } = proposal.content else {
			return Err(Error::<T>::NotApproved.into());
		};
		let phase = proposal.progress.phase(&rules, now);
		match phase {
			Phase::Executable { .. } => {}
			Phase::Enacting { .. } => return Err(Error::<T>::TooEarly.into()),
			Phase::Expired => return Err(Error::<T>::TooLate.into()),
			_ => return Err(Error::<T>::NotApproved.into()),
		}
		ensure!(len <= length, Error::<T>::BoundTooLow);
		let kind = Self::track(proposal.community, proposal.track)?.kind;
		let call = Self::read_call(kind, &hash, len)?;
		let info = call.get_dispatch_info();
		ensure!(info.total_weight().all_lte(weight), Error::<T>::BoundTooLow);
		let origin = Self::origin_of(proposal.community, proposal.track, kind);
		// Whatever the call does, it does not find itself: it could be executed twice.
		Proposals::<T>::remove(id);
		let mut spent = info.total_weight();
		let result = with_storage_layer(|| {
			let result = call.dispatch(origin);
			spent = extract_actual_weight(&result, &info);
			result.map(|_| ()).map_err(|failed| failed.error)
		});
		match result {
			Ok(()) => {
				Self::deposit_event(Event::Executed { proposal: id });
				Self::end(id, proposal, phase)?;
			}
			Err(error) => Self::keep_failed(id, &mut proposal, error),
		}
		Ok(Some(T::WeightInfo::execute(length).saturating_add(spent)).into())
	}

	/// Puts a proposal back whose call failed, so that it can be tried again.
	fn keep_failed(id: ProposalId, proposal: &mut crate::ProposalOf<T>, error: DispatchError) {
		proposal.attempts = proposal.attempts.saturating_add(1);
		Proposals::<T>::insert(id, proposal);
		Self::deposit_event(Event::ExecutionFailed { proposal: id, error });
	}

	/// The origin of a decision. Nothing but the first track of the chain itself is its highest.
	fn origin_of(community: CommunityId, track: TrackId, kind: TrackKind) -> T::RuntimeOrigin {
		if (community, track, kind) == (CHAIN, ROOT_TRACK, TrackKind::Root) {
			return T::TrackOrigin::get();
		}
		let mut origin: T::RuntimeOrigin = Origin::Track { community, track }.into();
		// A call that makes other calls asks this filter for each of them.
		origin.add_filter(move |call: &T::RuntimeCall| {
			T::TrackFilter::contains(&(kind, call.clone()))
		});
		origin
	}
}
