"""Requests, visits, notes, and the append-only record of what happened to them."""

from alembic import op

from migrations.isolation import allow, drop_tables, isolate, stamp

revision = "0005"
down_revision = "0004"

RESERVATION_REQUEST = """
    CREATE TABLE reservation_request (
        clinic_id uuid NOT NULL,
        id uuid NOT NULL,
        created_at timestamptz DEFAULT moment() NOT NULL,
        updated_at timestamptz DEFAULT moment() NOT NULL,
        doctor_id uuid NOT NULL,
        slot_id uuid NOT NULL,
        service_id uuid NOT NULL,
        contact_id uuid NOT NULL,
        patient_id uuid NOT NULL,
        booking_reference varchar(8) NOT NULL,
        patient_name text NOT NULL,
        patient_phone varchar(50),
        patient_email text,
        patient_age int,
        patient_gender varchar(20),
        chief_complaint text,
        symptoms text,
        medical_history text,
        current_medications text,
        allergies text,
        special_requests text,
        urgency_level text DEFAULT 'normal' NOT NULL,
        preferred_contact_method text DEFAULT 'whatsapp' NOT NULL,
        status text DEFAULT 'pending' NOT NULL,
        waits_for text DEFAULT 'doctor' NOT NULL,
        requested_time timestamptz NOT NULL,
        second_start timestamptz,
        expires_at timestamptz NOT NULL,
        extended_until timestamptz,
        decision text,
        decides_at timestamptz,
        decided_at timestamptz,
        decided_by_kind text,
        decided_by uuid,
        approved_by uuid,
        approved_at timestamptz,
        rejection_reason text,
        previous_request_id uuid,
        superseded_by uuid,
        moves_reservation_id uuid,
        CONSTRAINT reservation_request_pkey PRIMARY KEY (clinic_id, id),
        CONSTRAINT reservation_request_doctor_id_fkey FOREIGN KEY (clinic_id, doctor_id)
            REFERENCES doctor (clinic_id, id) ON DELETE RESTRICT,
        CONSTRAINT reservation_request_slot_id_fkey FOREIGN KEY (clinic_id, slot_id)
            REFERENCES time_slot (clinic_id, id) ON DELETE RESTRICT,
        CONSTRAINT reservation_request_service_id_fkey FOREIGN KEY (clinic_id, service_id)
            REFERENCES medical_service (clinic_id, id) ON DELETE RESTRICT,
        CONSTRAINT reservation_request_contact_id_fkey FOREIGN KEY (clinic_id, contact_id)
            REFERENCES contact (clinic_id, id) ON DELETE RESTRICT,
        CONSTRAINT reservation_request_patient_id_fkey FOREIGN KEY (clinic_id, patient_id)
            REFERENCES patient (clinic_id, id) ON DELETE RESTRICT,
        CONSTRAINT reservation_request_approved_by_fkey FOREIGN KEY (clinic_id, approved_by)
            REFERENCES doctor (clinic_id, id) ON DELETE RESTRICT,
        CONSTRAINT reservation_request_previous_request_id_fkey FOREIGN KEY (clinic_id, previous_request_id)
            REFERENCES reservation_request (clinic_id, id) ON DELETE RESTRICT,
        CONSTRAINT reservation_request_superseded_by_fkey FOREIGN KEY (clinic_id, superseded_by)
            REFERENCES reservation_request (clinic_id, id) ON DELETE RESTRICT,
        CONSTRAINT reservation_request_booking_reference_check
            CHECK (booking_reference ~ '^[CDFGHJKMPQRTVWXY]{2}[2346789]{2,3}$'),
        CONSTRAINT reservation_request_patient_age_check CHECK (patient_age BETWEEN 0 AND 130),
        CONSTRAINT chk_request_status CHECK (status IN ('pending', 'approved', 'rejected', 'expired', 'withdrawn',
            'superseded')),
        CONSTRAINT chk_urgency_level CHECK (urgency_level IN ('low', 'normal', 'high', 'urgent')),
        CONSTRAINT reservation_request_preferred_contact_method_check
            CHECK (preferred_contact_method IN ('whatsapp', 'phone', 'email')),
        CONSTRAINT reservation_request_waits_for_check CHECK (waits_for IN ('doctor', 'patient')),
        CONSTRAINT reservation_request_decision_check CHECK (decision IN ('approve', 'reject')),
        CONSTRAINT reservation_request_decided_by_kind_check CHECK (decided_by_kind IN ('doctor', 'backup', 'staff',
            'patient', 'rule', 'system')),
        CONSTRAINT only_the_open_are_undecided CHECK ((status = 'pending') = (decided_at IS NULL)),
        CONSTRAINT the_decided_were_by_somebody CHECK (decided_at IS NULL OR decided_by_kind IS NOT NULL),
        CONSTRAINT the_approved_say_when CHECK ((status = 'approved') = (approved_at IS NOT NULL)),
        CONSTRAINT only_the_approved_have_approvers CHECK (approved_by IS NULL OR approved_at IS NOT NULL),
        CONSTRAINT only_a_no_has_a_reason CHECK (rejection_reason IS NULL OR status = 'rejected'
            OR coalesce(decision = 'reject', false)),
        CONSTRAINT a_decision_has_its_time CHECK ((decision IS NULL) = (decides_at IS NULL)),
        CONSTRAINT only_the_superseded_follow CHECK (superseded_by IS NULL OR status = 'superseded'),
        CONSTRAINT a_request_ends_after_it_begins CHECK (expires_at > created_at),
        CONSTRAINT reservation_request_words_fit CHECK (greatest(length(patient_name), length(patient_email),
            length(chief_complaint), length(symptoms), length(medical_history), length(current_medications),
            length(allergies), length(special_requests), length(rejection_reason)) <= 65536)
    );
    CREATE UNIQUE INDEX one_open_request_per_code ON reservation_request (clinic_id, booking_reference)
        WHERE status = 'pending';
    CREATE UNIQUE INDEX one_open_request_per_patient_and_doctor
        ON reservation_request (clinic_id, patient_id, doctor_id)
        WHERE status = 'pending' AND waits_for = 'doctor';
    CREATE UNIQUE INDEX one_open_request_per_slot ON reservation_request (clinic_id, slot_id)
        WHERE status = 'pending';
    CREATE INDEX reservation_request_by_code ON reservation_request (clinic_id, booking_reference);
    CREATE INDEX reservation_request_by_phone ON reservation_request (clinic_id, patient_phone);
    CREATE INDEX reservation_request_due ON reservation_request (expires_at) WHERE status = 'pending';
    CREATE INDEX reservation_request_ended ON reservation_request (clinic_id, doctor_id, decided_at)
        WHERE status <> 'pending';
    CREATE INDEX reservation_request_of_contact ON reservation_request (clinic_id, contact_id, created_at DESC);
    CREATE INDEX reservation_request_of_doctor ON reservation_request (clinic_id, doctor_id, status);
    CREATE INDEX reservation_request_of_slot ON reservation_request (clinic_id, slot_id);
    CREATE INDEX reservation_request_to_settle ON reservation_request (decides_at)
        WHERE status = 'pending'
            AND decides_at IS NOT NULL
"""

RESERVATION = """
    CREATE TABLE reservation (
        clinic_id uuid NOT NULL,
        id uuid NOT NULL,
        created_at timestamptz DEFAULT moment() NOT NULL,
        updated_at timestamptz DEFAULT moment() NOT NULL,
        doctor_id uuid NOT NULL,
        slot_id uuid NOT NULL,
        service_id uuid NOT NULL,
        request_id uuid,
        contact_id uuid,
        patient_id uuid,
        booking_reference varchar(8) NOT NULL,
        patient_name text NOT NULL,
        patient_phone varchar(50),
        patient_email text,
        status text DEFAULT 'confirmed' NOT NULL,
        source text DEFAULT 'whatsapp' NOT NULL,
        notes text,
        service_name varchar(255) NOT NULL,
        start_time timestamptz NOT NULL,
        end_time timestamptz NOT NULL,
        duration int NOT NULL,
        timezone varchar(64) NOT NULL,
        cancellation_policy varchar(2000),
        price_at_booking numeric(10, 2),
        currency varchar(3),
        payment_status text DEFAULT 'not_required' NOT NULL,
        version int DEFAULT 1 NOT NULL,
        reminder_24h_scheduled boolean DEFAULT false NOT NULL,
        reminder_2h_scheduled boolean DEFAULT false NOT NULL,
        reminder_24h_sent boolean DEFAULT false NOT NULL,
        reminder_2h_sent boolean DEFAULT false NOT NULL,
        patient_confirmed_at timestamptz,
        actual_start timestamptz,
        actual_end timestamptz,
        completed_at timestamptz,
        no_show boolean DEFAULT false NOT NULL,
        cancelled_at timestamptz,
        cancelled_by_kind text,
        cancelled_by uuid,
        cancellation_reason text,
        previous_reservation_id uuid,
        reschedule_count int DEFAULT 0 NOT NULL,
        CONSTRAINT reservation_pkey PRIMARY KEY (clinic_id, id),
        CONSTRAINT reservation_doctor_id_fkey FOREIGN KEY (clinic_id, doctor_id)
            REFERENCES doctor (clinic_id, id) ON DELETE RESTRICT,
        CONSTRAINT reservation_slot_id_fkey FOREIGN KEY (clinic_id, slot_id)
            REFERENCES time_slot (clinic_id, id) ON DELETE RESTRICT,
        CONSTRAINT reservation_service_id_fkey FOREIGN KEY (clinic_id, service_id)
            REFERENCES medical_service (clinic_id, id) ON DELETE RESTRICT,
        CONSTRAINT reservation_request_id_fkey FOREIGN KEY (clinic_id, request_id)
            REFERENCES reservation_request (clinic_id, id) ON DELETE RESTRICT,
        CONSTRAINT reservation_contact_id_fkey FOREIGN KEY (clinic_id, contact_id)
            REFERENCES contact (clinic_id, id) ON DELETE RESTRICT,
        CONSTRAINT reservation_patient_id_fkey FOREIGN KEY (clinic_id, patient_id)
            REFERENCES patient (clinic_id, id) ON DELETE RESTRICT,
        CONSTRAINT reservation_previous_reservation_id_fkey FOREIGN KEY (clinic_id, previous_reservation_id)
            REFERENCES reservation (clinic_id, id) ON DELETE RESTRICT,
        CONSTRAINT reservation_clinic_id_request_id_key UNIQUE (clinic_id, request_id),
        CONSTRAINT reservation_booking_reference_check
            CHECK (booking_reference ~ '^[CDFGHJKMPQRTVWXY]{2}[2346789]{2,3}$'),
        CONSTRAINT reservation_currency_check CHECK (currency ~ '^[A-Z]{3}$'),
        CONSTRAINT chk_reservation_status CHECK (status IN ('confirmed', 'arrived', 'in_progress', 'completed',
            'no_show', 'cancelled', 'rescheduled')),
        CONSTRAINT chk_payment_status CHECK (payment_status IN ('not_required', 'pending', 'paid', 'cancelled',
            'failed', 'refunded')),
        CONSTRAINT reservation_source_check CHECK (source IN ('whatsapp', 'web', 'phone', 'walk_in', 'direct')),
        CONSTRAINT reservation_cancelled_by_kind_check CHECK (cancelled_by_kind IN ('doctor', 'backup', 'staff',
            'patient', 'rule', 'system')),
        CONSTRAINT reservation_duration_check CHECK (duration BETWEEN 1 AND 1440),
        CONSTRAINT reservation_price_at_booking_check CHECK (price_at_booking >= 0),
        CONSTRAINT reservation_reschedule_count_check CHECK (reschedule_count >= 0),
        CONSTRAINT a_visit_ends_after_it_starts CHECK (end_time > start_time),
        CONSTRAINT it_ended_after_it_started CHECK (actual_end >= actual_start),
        CONSTRAINT no_show_agrees_with_status CHECK (no_show = (status = 'no_show')),
        CONSTRAINT the_cancelled_say_when CHECK ((status = 'cancelled') = (cancelled_at IS NOT NULL)),
        CONSTRAINT the_cancelled_say_by_whom CHECK ((status = 'cancelled') = (cancelled_by_kind IS NOT NULL)),
        CONSTRAINT the_completed_say_when CHECK ((status = 'completed') = (completed_at IS NOT NULL)),
        CONSTRAINT reservation_words_fit CHECK (greatest(length(patient_name), length(patient_email),
            length(notes), length(cancellation_reason)) <= 65536)
    );
    CREATE UNIQUE INDEX one_open_visit_per_code ON reservation (clinic_id, booking_reference)
        WHERE status IN ('confirmed', 'arrived', 'in_progress');
    CREATE UNIQUE INDEX one_visit_per_slot ON reservation (clinic_id, slot_id)
        WHERE status <> 'cancelled';
    CREATE INDEX reservation_by_code ON reservation (clinic_id, booking_reference);
    CREATE INDEX reservation_by_phone ON reservation (clinic_id, patient_phone);
    CREATE INDEX reservation_day ON reservation (clinic_id, doctor_id, start_time);
    CREATE INDEX reservation_of_contact ON reservation (clinic_id, contact_id, start_time DESC)
"""

APPOINTMENT_NOTE = """
    CREATE TABLE appointment_note (
        clinic_id uuid NOT NULL,
        id uuid NOT NULL,
        created_at timestamptz DEFAULT moment() NOT NULL,
        updated_at timestamptz DEFAULT moment() NOT NULL,
        reservation_id uuid NOT NULL,
        doctor_id uuid NOT NULL,
        author_kind text DEFAULT 'doctor' NOT NULL,
        author uuid,
        note_type text NOT NULL,
        content text NOT NULL,
        is_private boolean DEFAULT false NOT NULL,
        CONSTRAINT appointment_note_pkey PRIMARY KEY (clinic_id, id),
        CONSTRAINT appointment_note_reservation_id_fkey FOREIGN KEY (clinic_id, reservation_id)
            REFERENCES reservation (clinic_id, id) ON DELETE RESTRICT,
        CONSTRAINT appointment_note_doctor_id_fkey FOREIGN KEY (clinic_id, doctor_id)
            REFERENCES doctor (clinic_id, id) ON DELETE RESTRICT,
        CONSTRAINT chk_note_type CHECK (note_type IN ('diagnosis', 'treatment', 'follow_up', 'prescription')),
        CONSTRAINT appointment_note_author_kind_check CHECK (author_kind IN ('doctor', 'staff')),
        CONSTRAINT appointment_note_words_fit CHECK (greatest(length(content)) <= 65536)
    );
    CREATE INDEX appointment_note_of_visit ON appointment_note (clinic_id, reservation_id)
"""

EVENT = """
    CREATE TABLE event (
        clinic_id uuid NOT NULL,
        id uuid NOT NULL,
        subject_kind text NOT NULL,
        request_id uuid,
        reservation_id uuid,
        from_status text,
        to_status text NOT NULL,
        actor_kind text NOT NULL,
        actor_id uuid,
        why text,
        at timestamptz DEFAULT moment() NOT NULL,
        CONSTRAINT event_pkey PRIMARY KEY (clinic_id, id),
        CONSTRAINT event_clinic_id_fkey FOREIGN KEY (clinic_id) REFERENCES clinic (id) ON DELETE RESTRICT,
        CONSTRAINT event_request_id_fkey FOREIGN KEY (clinic_id, request_id)
            REFERENCES reservation_request (clinic_id, id) ON DELETE RESTRICT,
        CONSTRAINT event_reservation_id_fkey FOREIGN KEY (clinic_id, reservation_id)
            REFERENCES reservation (clinic_id, id) ON DELETE RESTRICT,
        CONSTRAINT event_subject_kind_check CHECK (subject_kind IN ('request', 'visit')),
        CONSTRAINT event_actor_kind_check CHECK (actor_kind IN ('doctor', 'backup', 'staff', 'patient', 'rule',
            'system')),
        CONSTRAINT an_event_has_its_subject CHECK ((subject_kind = 'request') = (request_id IS NOT NULL)
            AND (subject_kind = 'visit') = (reservation_id IS NOT NULL)),
        CONSTRAINT event_words_fit CHECK (greatest(length(why)) <= 65536)
    );
    CREATE INDEX event_of_request ON event (clinic_id, request_id, at);
    CREATE INDEX event_of_visit ON event (clinic_id, reservation_id, at);
    CREATE UNIQUE INDEX one_end_per_request ON event (clinic_id, request_id)
        WHERE to_status IN ('approved',
            'rejected', 'expired', 'withdrawn', 'superseded') AND subject_kind = 'request'
"""

# Two tables that point at each other: the second reference comes when both are there.
MOVES = """
    ALTER TABLE reservation_request ADD CONSTRAINT reservation_request_moves_reservation_id_fkey
      FOREIGN KEY (clinic_id, moves_reservation_id) REFERENCES reservation (clinic_id, id) ON DELETE RESTRICT
"""

# Whatever a race, a bug or a hand in psql tries, an ended request stays as it ended.
REQUEST_MOVES_FORWARD = """
    CREATE FUNCTION request_moves_forward() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      IF TG_OP = 'INSERT' THEN
        IF NEW.status = 'pending' OR (NEW.status = 'approved' AND NEW.decided_by_kind = 'rule') THEN
          RETURN NEW;
        END IF;
        RAISE EXCEPTION USING ERRCODE = 'check_violation', CONSTRAINT = 'a_request_begins_open',
          MESSAGE = 'request ' || NEW.id || ' cannot begin as ' || NEW.status;
      END IF;
      IF NEW.status <> OLD.status AND OLD.status <> 'pending' THEN
        RAISE EXCEPTION USING ERRCODE = 'check_violation', CONSTRAINT = 'an_ended_request_stays_ended',
          MESSAGE = 'request ' || NEW.id || ' is ' || OLD.status || ' and cannot become ' || NEW.status;
      END IF;
      RETURN NEW;
    END $$;

    CREATE TRIGGER request_moves_forward BEFORE INSERT OR UPDATE OF status ON reservation_request
      FOR EACH ROW EXECUTE FUNCTION request_moves_forward()
"""

VISIT_MOVES_FORWARD = """
    CREATE FUNCTION visit_moves_forward() RETURNS trigger LANGUAGE plpgsql AS $$
    DECLARE
      next text[] := CASE OLD.status
        WHEN 'confirmed' THEN ARRAY['arrived', 'in_progress', 'completed', 'no_show', 'cancelled', 'rescheduled']
        WHEN 'arrived' THEN ARRAY['in_progress', 'completed', 'no_show', 'cancelled']
        WHEN 'in_progress' THEN ARRAY['completed']
        ELSE ARRAY[]::text[] END;
    BEGIN
      IF NEW.status = OLD.status OR NEW.status = ANY (next) THEN RETURN NEW; END IF;
      RAISE EXCEPTION USING ERRCODE = 'check_violation', CONSTRAINT = 'a_visit_moves_forward',
        MESSAGE = 'visit ' || NEW.id || ' is ' || OLD.status || ' and cannot become ' || NEW.status;
    END $$;

    CREATE TRIGGER visit_moves_forward BEFORE UPDATE OF status ON reservation
      FOR EACH ROW EXECUTE FUNCTION visit_moves_forward()
"""

# The program lacks the right; the trigger tells the owner and a superuser the same.
NEVER_CHANGED = """
    CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      RAISE EXCEPTION USING ERRCODE = 'insufficient_privilege',
        MESSAGE = 'rows of ' || TG_TABLE_NAME || ' are never changed or deleted';
    END $$;

    CREATE TRIGGER refuse_change BEFORE UPDATE OR DELETE OR TRUNCATE ON event
      FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()
"""


def upgrade() -> None:
    for table, definition in {
        "reservation_request": RESERVATION_REQUEST,
        "reservation": RESERVATION,
        "appointment_note": APPOINTMENT_NOTE,
    }.items():
        op.execute(definition)
        isolate(table)
        allow(table)
        stamp(table)
    op.execute(MOVES)
    op.execute(EVENT)
    isolate("event")
    allow("event", "SELECT, INSERT")
    for trigger in (REQUEST_MOVES_FORWARD, VISIT_MOVES_FORWARD, NEVER_CHANGED):
        op.execute(trigger)


def downgrade() -> None:
    op.execute("ALTER TABLE reservation_request DROP CONSTRAINT reservation_request_moves_reservation_id_fkey")
    drop_tables("event", "appointment_note", "reservation", "reservation_request")
    for function in ("refuse_change", "visit_moves_forward", "request_moves_forward"):
        op.execute(f"DROP FUNCTION {function}()")
