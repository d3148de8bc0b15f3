export const en = {
  refusals: {
    window_invalid: {
      title: 'The window cannot be announced like this',
      why: 'A maintenance window starts in the future, ends after it starts, and is at most 72 hours long.',
      what_to_do: 'Correct the two times and announce it again.',
    },
    window_announced: {
      title: 'This window is announced already',
      why: 'A window of the same scope, beginning and end stands with another notice; "facts" has its id.',
      what_to_do:
        'Take that window back first if the notice has to change; otherwise nothing needs to be done.',
    },
    public_text_address: {
      title: 'The text sends people elsewhere',
      why: 'What everybody reads on the status page names no address of the web or of mail and no number to call.',
      what_to_do: 'Say what is wrong and until when, without addresses and numbers, and send it again.',
    },
    window_over: {
      title: 'The window is over',
      why: 'It has ended or was cancelled before.',
      what_to_do: 'Nothing needs to be done. Announce another window if there is more work.',
    },
    release_invalid: {
      title: 'The release cannot be required like this',
      why: 'The date from which older clients are refused must not lie in the past: people need time to update.',
      what_to_do: 'Choose a date from now on.',
    },
    update_address_foreign: {
      title: 'The update does not lie at an allowed address',
      why: 'Everybody with an older client is sent to this address, so it leads to a host of the configuration alone, without user and port; "facts" has the hosts.',
      what_to_do:
        'Use an https:// address on one of these hosts. Another host is added by whoever runs the server: QUITTANCE_UPDATE_HOSTS.',
    },
    incident_over: {
      title: 'The incident is resolved',
      why: 'A resolved incident takes no further reports.',
      what_to_do: 'Open a new incident if something is wrong again.',
    },
    task_done: {
      title: 'The task was resolved before',
      why: 'Somebody has recorded its result already; a record is not written over.',
      what_to_do: 'Read the recorded result in the task list.',
    },
    task_needs_act: {
      title: 'This task ends with the act that it asks for',
      why: 'Written down as done, it would be undone and nobody would have it any more.',
      what_to_do: 'Do one of the acts of the task; it ends with the task.',
    },
    task_other_queue: {
      title: 'This task lies in another queue',
      why: 'It is taken and ended by those whose work it is; "facts" names the queue and its roles.',
      what_to_do: 'Leave it to them; it stands in their list by its date.',
    },
    task_taken: {
      title: 'Somebody else works on this task',
      why: 'A task belongs to one person at a time.',
      what_to_do: 'Choose another task, or ask that person to give it back.',
    },
    approval_pending: {
      title: 'A request for the same act waits for a decision',
      why: 'There is one open request for each act on each object, so that nobody asks until somebody says yes.',
      what_to_do: 'Wait for the decision on the open request, or let it lapse.',
    },
    approval_over: {
      title: 'The request is no longer open',
      why: 'It was decided before, or it lapsed.',
      what_to_do: 'Read its result. If it lapsed, make a new request.',
    },
    second_person_needed: {
      title: 'This takes two people',
      why: 'It is more than one person of staff may do alone, or it ends what protects somebody; "facts" has the bound where there is one.',
      what_to_do:
        'Send it again with a new Idempotency-Key and `reason`: it becomes a proposal. Another operator reads it and decides at /v1/operator/approvals/{approval}/decision.',
    },
    own_wallet: {
      title: 'This is your own wallet',
      why: 'Staff do not act as staff on a wallet of their own, whatever their role.',
      what_to_do: 'Ask a colleague; or sign in as its holder and do there what every holder can.',
    },
    decision_reason_missing: {
      title: 'A no needs its reason',
      why: 'Whoever asked has to know what was missing, to do it better or another way.',
      what_to_do: 'Send `reason` with the decision; whoever asked reads it with the request.',
    },
    approval_own: {
      title: 'Your own request needs somebody else',
      why: 'Two different people must look at this. The attempt was recorded.',
      what_to_do: 'Ask a colleague with the right role to decide.',
    },
    approval_changed: {
      title: 'What you saw is not what was asked for',
      why: 'A decision counts only for exactly what was shown. The facts of the request are different from yours.',
      what_to_do: 'Load the request again, read it, and decide on what it says now.',
    },
  },
}
