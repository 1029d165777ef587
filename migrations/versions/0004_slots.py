"""Claims on a doctor's time: the table that cannot hold two for one moment."""

from alembic import op

from migrations.isolation import allow, drop_tables, isolate, stamp

revision = "0004"
down_revision = "0003"

TIME_SLOT = """
    CREATE TABLE time_slot (
        clinic_id uuid NOT NULL,
        id uuid NOT NULL,
        created_at timestamptz DEFAULT moment() NOT NULL,
        updated_at timestamptz DEFAULT moment() NOT NULL,
        doctor_id uuid NOT NULL,
        service_id uuid,
        kind text DEFAULT 'visit' NOT NULL,
        session_id uuid,
        moves_slot_id uuid,
        held_by uuid,
        start_time timestamptz NOT NULL,
        end_time timestamptz NOT NULL,
        buffer_before_minutes int DEFAULT 0 NOT NULL,
        buffer_after_minutes int DEFAULT 0 NOT NULL,
        shared tstzmultirange DEFAULT '{}' NOT NULL,
        busy tstzmultirange GENERATED ALWAYS AS
            (busy_range(start_time, end_time, buffer_before_minutes, buffer_after_minutes) - shared) STORED NOT NULL,
        max_reservations int DEFAULT 1 NOT NULL,
        current_reservations int DEFAULT 0 NOT NULL,
        status text NOT NULL,
        live boolean GENERATED ALWAYS AS (status IN ('available', 'held', 'pending_approval', 'reserved',
            'blocked')) STORED NOT NULL,
        expires_at timestamptz,
        overbook_reason text,
        CONSTRAINT time_slot_pkey PRIMARY KEY (clinic_id, id),
        CONSTRAINT time_slot_doctor_id_fkey FOREIGN KEY (clinic_id, doctor_id)
            REFERENCES doctor (clinic_id, id) ON DELETE RESTRICT,
        CONSTRAINT time_slot_service_id_fkey FOREIGN KEY (clinic_id, service_id)
            REFERENCES medical_service (clinic_id, id) ON DELETE RESTRICT,
        CONSTRAINT time_slot_session_id_fkey FOREIGN KEY (clinic_id, session_id)
            REFERENCES time_slot (clinic_id, id) ON DELETE RESTRICT,
        CONSTRAINT time_slot_moves_slot_id_fkey FOREIGN KEY (clinic_id, moves_slot_id)
            REFERENCES time_slot (clinic_id, id) ON DELETE RESTRICT,
        CONSTRAINT time_slot_kind_check CHECK (kind IN ('visit', 'session', 'seat', 'block')),
        CONSTRAINT time_slot_status_check CHECK (status IN ('available', 'held', 'pending_approval', 'reserved',
            'blocked', 'expired', 'released')),
        CONSTRAINT time_slot_buffer_before_minutes_check CHECK (buffer_before_minutes BETWEEN 0 AND 240),
        CONSTRAINT time_slot_buffer_after_minutes_check CHECK (buffer_after_minutes BETWEEN 0 AND 240),
        CONSTRAINT time_slot_max_reservations_check CHECK (max_reservations BETWEEN 1 AND 500),
        CONSTRAINT chk_time_slot_logic CHECK (end_time > start_time),
        CONSTRAINT a_block_has_no_service CHECK ((kind = 'block') = (service_id IS NULL)),
        CONSTRAINT a_seat_has_a_session CHECK ((kind = 'seat') = (session_id IS NOT NULL)),
        CONSTRAINT status_fits_kind CHECK (CASE kind WHEN 'block' THEN status IN ('blocked', 'released')
            WHEN 'session' THEN status IN ('available', 'reserved', 'released') ELSE status IN ('held',
            'pending_approval', 'reserved', 'expired', 'released') END),
        CONSTRAINT a_waiting_claim_ends CHECK (status NOT IN ('held', 'pending_approval') OR expires_at IS NOT NULL),
        CONSTRAINT a_hold_has_a_holder CHECK (status <> 'held' OR held_by IS NOT NULL),
        CONSTRAINT seats_are_counted CHECK (CASE kind WHEN 'session' THEN current_reservations BETWEEN 0
            AND max_reservations AND (status <> 'reserved' OR current_reservations = max_reservations)
            WHEN 'block' THEN current_reservations = 0 ELSE max_reservations = 1 AND current_reservations = CASE
            WHEN status IN ('held', 'pending_approval', 'reserved') THEN 1 ELSE 0 END END),
        CONSTRAINT shared_only_by_a_waiting_move_or_an_overbooking CHECK (shared = '{}'
            OR overbook_reason IS NOT NULL OR (moves_slot_id IS NOT NULL AND status IN ('held', 'pending_approval',
            'expired', 'released'))),
        CONSTRAINT one_claim_at_a_time EXCLUDE USING gist (uuidrange(doctor_id, doctor_id, '[]') WITH =, busy
            WITH &&) WHERE (kind <> 'seat' AND status IN ('available', 'held', 'pending_approval', 'reserved',
            'blocked'))
    );
    CREATE UNIQUE INDEX one_draft_hold_per_conversation ON time_slot (clinic_id, held_by)
        WHERE status = 'held';
    CREATE INDEX time_slot_coming ON time_slot (clinic_id, doctor_id, end_time)
        WHERE kind <> 'seat' AND live;
    CREATE INDEX time_slot_day ON time_slot (clinic_id, doctor_id, start_time)
        WHERE kind <> 'seat' AND live;
    CREATE INDEX time_slot_due ON time_slot (expires_at) WHERE status IN ('held', 'pending_approval');
    CREATE INDEX time_slot_seats ON time_slot (clinic_id, session_id) WHERE kind = 'seat'
"""

# A session's counter follows its seats; the CHECK seats_are_counted refuses the seat too many (SQLSTATE 23514).
COUNT_SEAT = """
    CREATE FUNCTION count_seat() RETURNS trigger LANGUAGE plpgsql AS $$
    DECLARE
      step int := (CASE WHEN TG_OP = 'INSERT' THEN 0 ELSE -OLD.current_reservations END) + NEW.current_reservations;
    BEGIN
      IF step = 0 THEN RETURN NULL; END IF;
      UPDATE time_slot SET current_reservations = current_reservations + step, updated_at = moment(),
             status = CASE WHEN current_reservations + step = 0 THEN 'released'
                           WHEN current_reservations + step >= max_reservations THEN 'reserved'
                           ELSE 'available' END
       WHERE clinic_id = NEW.clinic_id AND id = NEW.session_id AND kind = 'session' AND live
         AND (doctor_id, service_id, start_time, end_time)
           = (NEW.doctor_id, NEW.service_id, NEW.start_time, NEW.end_time);
      IF NOT FOUND THEN
        RAISE EXCEPTION USING ERRCODE = 'check_violation', MESSAGE = 'seat ' || NEW.id || ' has no open session';
      END IF;
      RETURN NULL;
    END $$;

    CREATE TRIGGER count_seat AFTER INSERT OR UPDATE OF status, current_reservations ON time_slot
      FOR EACH ROW WHEN (NEW.kind = 'seat') EXECUTE FUNCTION count_seat()
"""


def upgrade() -> None:
    op.execute(TIME_SLOT)
    isolate("time_slot")
    allow("time_slot")
    stamp("time_slot")
    op.execute(COUNT_SEAT)


def downgrade() -> None:
    drop_tables("time_slot")
    op.execute("DROP FUNCTION count_seat()")
