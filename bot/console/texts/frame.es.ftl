# El marco de cada página, y lo que se lee cuando algo se rechaza.
frame-name = antesala
frame-skip = Ir al contenido
frame-areas = Partes de la consola
frame-sign-out = Salir

home-title = Sus clínicas
home-none = Por ahora no pertenece a ninguna clínica. Pregunte a quien le invitó.

role-owner = Titular
role-manager = Gerencia
role-receptionist = Recepción
role-doctor = Doctor o doctora
role-auditor = Auditoría, solo lee

language-en = English
language-es = Español

problem-onward = Volver a la consola
problem-400 = Esto no se pudo entender
problem-400-then = Puede que la página llevara demasiado tiempo abierta o que el formulario no estuviera completo. No se cambió nada. Abra la página otra vez y repítalo.
problem-403 = Esto no le corresponde
problem-403-then = Su función en esta clínica no lo incluye. Un titular de la clínica puede cambiarlo.
problem-404 = Aquí no hay nada
problem-404-then = La dirección puede estar mal, o lo que había ya no está.
problem-405 = Esta dirección no se abre así
problem-405-then = Pertenece a un botón. Vuelva atrás y úselo.
problem-413 = Es demasiado de una vez
problem-413-then = Lo enviado es más de lo que aceptamos. No se cambió nada.
problem-429 = Demasiados intentos
problem-429-then = Espere un poco antes del siguiente.
problem-503 = Algo nuestro falló
problem-503-then = No se cambió nada. Inténtelo de nuevo en un momento.
