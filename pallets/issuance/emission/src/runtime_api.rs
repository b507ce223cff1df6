//! What a wallet can ask a node.

use crate::{Balance, BucketId, BucketInfo, Status, Supply};
use alloc::vec::Vec;
use codec::Codec;
use hanse_curve::Moment;

sp_api::decl_runtime_apis! {
	/// The emission so far and ahead.
	pub trait EmissionApi<AccountId> where AccountId: Codec {
		/// Whether the emission runs, and when it last issued.
		fn status() -> Status;

		/// All buckets: what each has issued, what is due now, what lies in its pot.
		fn buckets() -> Vec<BucketInfo<AccountId>>;

		/// What a bucket will have issued by `moment` if nothing is decided until then. None if
		/// there is no such bucket.
		fn released_at(bucket: BucketId, moment: Moment) -> Option<Balance>;

		/// How much there is, circulates, was burnt and is still to come.
		fn supply() -> Supply;
	}
}
